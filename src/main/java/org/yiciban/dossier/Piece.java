package org.yiciban.dossier;

import java.time.Instant;
import java.util.List;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.material.Upload;
import org.yiciban.shared.LocalText;

/**
 * One thing that lies in a file.
 *
 * @param reference its number; empty for what has none
 * @param responsible who made it 责任者
 * @param at when it came into being, or was handed in
 */
record Piece(
        DossierSection section, LocalText title, String reference, String responsible, Instant at, Content content) {

    /** What it is. */
    sealed interface Content permits Laid, Issued, Handed {}

    /** Words of the program's own record, laid out when the file is made. */
    record Laid(List<RenderedDocument.Part> parts) implements Content {

        Laid {
            parts = List.copyOf(parts);
        }
    }

    /** A document that was issued, as its file. */
    record Issued(IssuedDocument document) implements Content {}

    /** A paper that was handed in. */
    record Handed(Upload upload) implements Content {}
}
