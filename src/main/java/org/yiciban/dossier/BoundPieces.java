package org.yiciban.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.RenderedDocument.Entries;
import org.yiciban.document.issued.RenderedDocument.Entry;
import org.yiciban.document.issued.RenderedDocument.Part;
import org.yiciban.document.issued.RenderedDocument.Sentence;
import org.yiciban.dossier.Originals.Original;
import org.yiciban.material.PaperSheets;

/** Binds the pieces of a file into an album, each with its line of the index. What can't be bound has a page that says so. */
@Component
class BoundPieces {

    /** A paper with more pages, or a file with more, is read from its original. */
    static final int PAGES_OF_ONE = 500;

    static final int PAGES_OF_ALL = 2_000;

    private final Originals originals;
    private final DossierPages pages;
    private final PaperSheets sheets;

    BoundPieces(Originals originals, DossierPages pages, PaperSheets sheets) {
        this.sheets = sheets;
        this.originals = originals;
        this.pages = pages;
    }

    /** Adds the pages of all pieces. */
    List<IndexLine> bind(Dossier dossier, PageAlbum album) throws IOException {
        List<IndexLine> lines = new ArrayList<>();
        for (Piece piece : dossier.pieces()) {
            lines.add(bind(piece, lines.size() + 1, album));
        }
        return lines;
    }

    private IndexLine bind(Piece piece, int no, PageAlbum album) throws IOException {
        int first = album.pages();
        if (piece.content() instanceof Piece.Laid laid) {
            album.add(pages.laid(piece.title(), laid.parts()));
            return line(piece, no, first, album, null, null);
        }
        Original original = piece.content() instanceof Piece.Issued issued
                ? originals.of(issued)
                : originals.of((Piece.Handed) piece.content());
        String trouble = original.trouble();
        if (trouble == null) {
            trouble = added(piece, original, album);
        }
        if (trouble != null) {
            album.add(pages.laid(piece.title(), instead(piece, original, trouble)));
        }
        return line(piece, no, first, album, original, trouble);
    }

    /** Why it couldn't be added; null when it was. */
    private @Nullable String added(Piece piece, Original original, PageAlbum album) throws IOException {
        boolean picture = original.type().startsWith("image/");
        byte[] content;
        try {
            content = originals.content(piece.content());
        } catch (Originals.Lost lost) {
            return lost.word();
        }
        if (!picture && !original.type().equals("application/pdf")) {
            return "kind";
        }
        // what nobody has opened in the reader's process isn't opened in this one
        if (original.pages() == 0) {
            return "unread";
        }
        if (original.pages() > PAGES_OF_ONE || album.pages() + original.pages() > PAGES_OF_ALL) {
            return "large";
        }
        try {
            album.add(sheets.of(content));
            return null;
        } catch (IOException broken) {
            return "broken";
        }
    }

    private static List<Part> instead(Piece piece, Original original, String trouble) {
        List<Entry> known = new ArrayList<>();
        known.add(new Entry(DossierWords.say("index.title"), piece.title().zh()));
        if (!piece.reference().isEmpty()) {
            known.add(new Entry(DossierWords.say("index.reference"), piece.reference()));
        }
        if (piece.content() instanceof Piece.Handed handed) {
            known.add(new Entry(
                    DossierWords.say("instead.paper"),
                    handed.upload().name() + "（" + handed.upload().words().zh() + "）"));
        }
        if (!original.sha256().isEmpty()) {
            known.add(new Entry("SHA-256", original.sha256()));
        }
        return List.of(new Sentence(DossierWords.say("instead")), new Sentence(why(trouble)), new Entries(known));
    }

    private static String why(String trouble) {
        return DossierWords.say("trouble." + trouble);
    }

    private static IndexLine line(
            Piece piece, int no, int first, PageAlbum album, @Nullable Original original, @Nullable String trouble) {
        boolean there = original != null && original.trouble() == null && !isLost(trouble);
        String path = there ? path(piece, no, Objects.requireNonNull(original)) : "";
        return new IndexLine(
                no,
                piece.section().title().zh(),
                piece.reference(),
                piece.responsible(),
                piece.title().zh(),
                DossierWords.moment(piece.at()).substring(0, 10),
                album.pages() - first,
                first + 1,
                trouble == null ? "" : why(trouble),
                path,
                original == null ? "" : original.sha256());
    }

    private static boolean isLost(@Nullable String trouble) {
        return "missing".equals(trouble) || "changed".equals(trouble);
    }

    /** By its place in the index: names of any other kind come out of some unpackers as something else. */
    private static String path(Piece piece, int no, Original original) {
        String folder = piece.content() instanceof Piece.Handed ? "papers" : "documents";
        return String.format("%s/%03d%s", folder, no, original.ending());
    }
}
