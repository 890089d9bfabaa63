package org.yiciban.material;

import java.util.Set;
import org.yiciban.material.reader.Verdict;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Sentences;

/**
 * What was found when a paper was opened at the door.
 *
 * @param pages how many pages; 0 for a picture
 * @param width of a picture in pixels, else 0
 * @param height of a picture in pixels, else 0
 * @param attachments whether other files hang on it, which a browser doesn't show
 */
public record PaperReading(int pages, int width, int height, boolean attachments) {

    /** What a browser shows without help, and so only these are offered to be looked at. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");

    private static final Sentences WORDS = new Sentences("paper");

    static PaperReading of(Verdict verdict) {
        return new PaperReading(verdict.pages(), verdict.width(), verdict.height(), verdict.attachments());
    }

    static boolean shown(String type) {
        return SHOWN.contains(type);
    }

    /** For whoever is about to open the paper: “PDF，3 页”. */
    static LocalText words(String type, PaperReading paperReading) {
        String kind =
                switch (type) {
                    case "image/jpeg" -> "JPEG";
                    case "image/png" -> "PNG";
                    case "application/ofd" -> "OFD";
                    default -> "PDF";
                };
        if (paperReading == null) {
            return new LocalText(kind, kind);
        }
        if (paperReading.pages == 0) {
            String size = paperReading.width + "×" + paperReading.height;
            return WORDS.of("picture", kind, size);
        }
        String pages = paperReading.pages == 1 ? "page" : "pages";
        return WORDS.of(paperReading.attachments ? pages + "-with-files" : pages, kind, paperReading.pages);
    }
}
