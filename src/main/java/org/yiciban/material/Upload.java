package org.yiciban.material;

import java.time.Instant;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/**
 * A paper that was handed in.
 *
 * @param id names it; unguessable
 * @param type media type, found from its content
 * @param size in bytes
 * @param caseNumber the case that it belongs to; null while it waits for one
 * @param reading what was found when it was opened; null for what came before papers were opened
 */
public record Upload(
        String id,
        String sha256,
        String name,
        String type,
        long size,
        String owner,
        Instant at,
        CaseNumber caseNumber,
        PaperReading reading) {

    /** Whether a browser can show it; what it can't is only offered to be saved. */
    public boolean shown() {
        return PaperReading.shown(type);
    }

    /** What it is, for whoever is about to open it: “PDF，3 页”. */
    public LocalText words() {
        return PaperReading.words(type, reading);
    }
}
