package org.yiciban.material;

import java.util.Set;
import org.yiciban.material.reader.Verdict;
import org.yiciban.shared.LocalText;

/**
 * What was found when a paper was opened at the door.
 *
 * @param pages how many pages; 0 for a picture
 * @param width of a picture in pixels, else 0
 * @param height of a picture in pixels, else 0
 * @param attachments whether other files hang on it, which a browser doesn't show
 */
public record Reading(int pages, int width, int height, boolean attachments) {

    /** What a browser shows without help, and so only these are offered to be looked at. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");

    static Reading of(Verdict verdict) {
        return new Reading(verdict.pages(), verdict.width(), verdict.height(), verdict.attachments());
    }

    static boolean shown(String type) {
        return SHOWN.contains(type);
    }

    /** For whoever is about to open the paper: “PDF，3 页”. */
    static LocalText words(String type, Reading reading) {
        String kind =
                switch (type) {
                    case "image/jpeg" -> "JPEG";
                    case "image/png" -> "PNG";
                    case "application/ofd" -> "OFD";
                    default -> "PDF";
                };
        if (reading == null) {
            return new LocalText(kind, kind);
        }
        if (reading.pages == 0) {
            String size = reading.width + "×" + reading.height;
            return new LocalText(kind + "，" + size + " 像素", kind + ", " + size + " pixels");
        }
        return new LocalText(
                kind + "，" + reading.pages + " 页" + (reading.attachments ? "，另带附件" : ""),
                kind + ", " + reading.pages + (reading.pages == 1 ? " page" : " pages")
                        + (reading.attachments ? ", with files attached" : ""));
    }
}
