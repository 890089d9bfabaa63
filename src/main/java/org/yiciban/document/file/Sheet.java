package org.yiciban.document.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.document.certificate.CertificateIdentifier;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.RenderedDocument.Part;
import org.yiciban.document.issued.RenderedDocument.Table;
import org.yiciban.document.seals.SealTask;

/**
 * A document as it is laid out.
 *
 * @param caption its name in English, for those who don't read Chinese
 * @param mark what a demonstration says of itself at the head; null in earnest
 * @param sample what it says beside a sample of a seal; null in earnest
 * @param seal the seal that was set; null where none is
 * @param note which signs stand for those that no font has; null where every sign is there
 * @param check how the document is checked, with its code
 * @param address where
 * @param picture the same as a QR code, as an address of the data themselves; null on a sample, which nobody checks
 */
record Sheet(
        RenderedDocument paper,
        @Nullable String caption,
        @Nullable String mark,
        @Nullable String sample,
        @Nullable String note,
        @Nullable SealTask seal,
        String check,
        String address,
        @Nullable String picture) {

    /** With its label; one that names its issuer by a credit code is longer. */
    private static final int LONG_IDENTIFIER = 66;

    /** Whether the seal is a special one, so that its name stands beside it for those who can't read the picture. */
    public boolean special() {
        return seal != null && seal.seal().type().special();
    }

    /** Whether it is a certificate: its identifier stands where other documents name their case. */
    public boolean certificate() {
        String line = paper.caseNumber();
        return CertificateIdentifier.read(line.substring(line.lastIndexOf(' ') + 1))
                .isPresent();
    }

    /** How the line of the case is set: an identifier always on one line, however long it is. */
    public String reference() {
        return !certificate() ? "ref" : paper.caseNumber().length() > LONG_IDENTIFIER ? "ref long" : "ref identifier";
    }

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
