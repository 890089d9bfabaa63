package org.yiciban.dossier;

import java.time.Instant;
import java.util.List;
import org.yiciban.document.issued.RenderedDocument.Entry;
import org.yiciban.shared.CaseNumber;

/**
 * What lies in the file of a case, for one kind of reader.
 *
 * @param service what was applied for
 * @param cover what its cover says
 * @param pieces in the order of the file
 * @param made when it was put together
 */
public record Dossier(
        CaseNumber number, Reach reach, String service, List<Entry> cover, List<Piece> pieces, Instant made) {

    /** How much of the case the reader has a right to. */
    public enum Reach {
        /** Everything: the window that took it, who supervises, who audits, the archive. */
        WHOLE,
        /** What concerns the items of an agency. */
        AGENCY,
        /** What the applicant handed in and was given: no remarks of the offices, no letters to others. */
        OWN
    }

    public Dossier {
        cover = List.copyOf(cover);
        pieces = List.copyOf(pieces);
    }
}
