package org.yiciban.publication;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;

/** The pictures of the modellers' guide: the journey takes them anew with {@code -Dguide.pictures}, from the running program. */
final class GuidePictures {

    static final Path FOLDER = Path.of("docs/zh/pictures");

    /** Letters stay sharp, and a picture has a third of the bytes. */
    private static final int QUALITY = 70;

    private static final boolean TAKEN = Boolean.getBoolean("guide.pictures");

    private GuidePictures() {}

    /** What stands on the screen, from this place on. */
    static void take(Page page, String name, String from) {
        if (TAKEN) {
            page.locator(from).first().scrollIntoViewIfNeeded();
            page.evaluate("() => window.scrollBy(0, -12)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + ".jpg"))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(QUALITY));
        }
    }
}
