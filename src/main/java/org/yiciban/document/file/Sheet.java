package org.yiciban.document.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.RenderedDocument.Part;
import org.yiciban.document.issued.RenderedDocument.Table;

/**
 * A document as it is laid out.
 *
 * @param caption its name in English, for those who don't read Chinese
 * @param mark what a demonstration says of itself at the head; null in earnest
 * @param sample what it says in the place of a seal; null in earnest
 * @param check how the document is checked, with its code
 * @param address where
 * @param picture the same as a QR code, as an address of the data themselves
 */
record Sheet(
        RenderedDocument paper,
        @Nullable String caption,
        @Nullable String mark,
        @Nullable String sample,
        String check,
        String address,
        String picture) {

    /** What may be spread over pages as it comes. */
    public List<Part> body() {
        return paper.parts().subList(0, paper.parts().size() - last().size());
    }

    /** What stays with the signature, so that no page has nothing but seal and date; a table may be longer than a page. */
    public List<Part> last() {
        List<Part> parts = paper.parts();
        return parts.isEmpty() || parts.get(parts.size() - 1) instanceof Table
                ? List.of()
                : parts.subList(parts.size() - 1, parts.size());
    }
}
