package org.yiciban.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.document.file.PageLayout;
import org.yiciban.document.issued.RenderedDocument.Entry;
import org.yiciban.document.issued.RenderedDocument.Part;
import org.yiciban.shared.LocalText;

/** The pages of a file that the program lays out itself. */
@Component
class DossierPages {

    private final PageLayout layout;
    private final String style = PageLayout.text("documents/dossier.css");

    DossierPages(PageLayout layout) {
        this.layout = layout;
    }

    /**
     * A cover as its template reads it.
     *
     * @param caption the title in English, here as in the others
     */
    record Cover(String title, String caption, String service, List<Entry> lines, String count, String note) {}

    /** An index as its template reads it. */
    record Index(String title, String caption, List<String> heads, List<IndexLine> lines, String note) {

        /** Whether a part begins with that line. */
        public boolean begins(int at) {
            return at == 0 || !lines.get(at).section().equals(lines.get(at - 1).section());
        }
    }

    /** Pages as their template reads them. */
    record Laid(String title, String caption, List<Part> parts) {}

    /** Numbers of pages as their template reads them. */
    record Numbers(String number, int pages) {}

    /** The cover 封面. */
    byte[] cover(String service, List<Entry> lines, int pages) {
        LocalText title = DossierWords.WORDS.of("cover");
        Cover cover = new Cover(
                title.zh(),
                title.en(),
                layout.drawn(service),
                lines.stream()
                        .map(line -> new Entry(line.label(), layout.drawn(line.value())))
                        .toList(),
                DossierWords.say("cover.pages", pages),
                DossierWords.say("cover.note"));
        return layout.pdf("documents/dossier-cover", style, cover);
    }

    /** The index 卷内目录. */
    byte[] index(List<IndexLine> lines) {
        LocalText title = DossierWords.WORDS.of("index");
        List<String> heads = Stream.of("no", "reference", "responsible", "title", "day", "page", "remark")
                .map(head -> DossierWords.say("index." + head))
                .toList();
        List<IndexLine> drawn = lines.stream().map(this::drawn).toList();
        Index index = new Index(title.zh(), title.en(), heads, drawn, DossierWords.say("index.note"));
        return layout.pdf("documents/dossier-index", style, index);
    }

    private IndexLine drawn(IndexLine line) {
        return new IndexLine(
                line.no(),
                line.section(),
                layout.drawn(line.reference()),
                layout.drawn(line.responsible()),
                layout.drawn(line.title()),
                line.day(),
                line.pages(),
                line.page(),
                line.remark(),
                line.path(),
                line.sha256());
    }

    /** Words of the record under a heading. */
    byte[] laid(LocalText title, List<Part> parts) {
        Laid laid = new Laid(
                layout.drawn(title.zh()),
                layout.drawn(title.en()),
                parts.stream().map(part -> part.inWords(layout::drawn)).toList());
        return layout.pdf("documents/dossier-page", style, laid);
    }

    /** Nothing but the numbers of that many pages, to be drawn over them. */
    byte[] numbers(String number, int pages) {
        return layout.pdf("documents/dossier-numbers", style, new Numbers(number, pages));
    }
}
