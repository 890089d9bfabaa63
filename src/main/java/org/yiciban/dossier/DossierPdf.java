package org.yiciban.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.stereotype.Component;

/** Makes the file of a case as one PDF: cover, index, everything that lies in it, numbered through, with bookmarks. */
@Component
class DossierPdf {

    private final BoundPieces pieces;
    private final DossierPages pages;

    DossierPdf(BoundPieces pieces, DossierPages pages) {
        this.pieces = pieces;
        this.pages = pages;
    }

    /**
     * Writes it.
     *
     * @param folder for what doesn't fit into memory meanwhile
     * @return the lines of its index
     */
    List<IndexLine> write(Dossier dossier, Path folder, Path target) throws IOException {
        try (PageAlbum album = new PageAlbum(folder)) {
            List<IndexLine> bound = pieces.bind(dossier, album);
            int body = album.pages();
            // the index counts its own pages too: how many it has, it tells when it is laid out
            int front = 2;
            byte[] index = pages.index(after(bound, front));
            for (int length = length(index); length + 1 != front; length = length(index)) {
                front = length + 1;
                index = pages.index(after(bound, front));
            }
            album.add(pages.cover(dossier.service(), dossier.cover(), front + body));
            album.add(index);
            PDDocument document = album.document();
            bringForward(document.getPages(), body);
            List<IndexLine> lines = after(bound, front);
            album.overlay(pages.numbers(dossier.number().value(), album.pages()));
            bookmarks(document, lines);
            document.getDocumentInformation()
                    .setTitle(DossierWords.say("cover") + " " + dossier.number().value());
            document.getDocumentInformation().setProducer("Yiciban");
            document.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(dossier.made().atZone(ZoneId.of("Asia/Shanghai"))));
            document.save(target.toFile());
            return lines;
        }
    }

    private static List<IndexLine> after(List<IndexLine> bound, int front) {
        return bound.stream().map(line -> line.after(front)).toList();
    }

    private static int length(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        }
    }

    /** Cover and index were laid out last, and come first. */
    private static void bringForward(PDPageTree all, int body) {
        List<PDPage> front = new ArrayList<>();
        for (int i = all.getCount() - 1; i >= body; i--) {
            front.add(0, all.get(i));
            all.remove(i);
        }
        PDPage first = all.get(0);
        front.forEach(page -> all.insertBefore(page, first));
    }

    private static void bookmarks(PDDocument document, List<IndexLine> lines) {
        PDDocumentOutline outline = new PDDocumentOutline();
        outline.addLast(mark(document, DossierWords.say("cover"), 1));
        outline.addLast(mark(document, DossierWords.say("index"), 2));
        PDOutlineItem part = null;
        for (IndexLine line : lines) {
            if (part == null || !line.section().equals(part.getTitle())) {
                part = mark(document, line.section(), line.page());
                outline.addLast(part);
            }
            String name = line.no() + " " + line.title() + (line.reference().isEmpty() ? "" : " " + line.reference());
            part.addLast(mark(document, name, line.page()));
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private static PDOutlineItem mark(PDDocument document, String title, int page) {
        PDPageFitDestination to = new PDPageFitDestination();
        to.setPage(document.getPage(page - 1));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(to);
        return item;
    }
}
