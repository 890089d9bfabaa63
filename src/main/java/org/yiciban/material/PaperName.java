package org.yiciban.material;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.yiciban.shared.Unseen;

/** The name under which a paper is shown: the stem of what the stranger's file was called, with the extension of what it is. */
final class PaperName {

    private static final int LONGEST = 120;
    private static final int LONGEST_TOLD = 60;
    private static final String NAMELESS = "未命名";

    private static final Map<String, String> EXTENSIONS =
            Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg", "image/png", ".png", "application/ofd", ".ofd");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\u2028\\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
    /** a.pdf:x is a stream of a.pdf on Windows. */
    private static final Pattern STREAM = Pattern.compile("(\\.[A-Za-z0-9]{1,8}):.*$");

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*]");
    /** Extensions that would be said twice or would say something else than what the file is. */
    private static final Pattern EXTENSION = Pattern.compile(
            "(?i)[. ]*\\.(pdf|jpe?g|jpe|jfif|png|ofd|heic|heif|webp|gif|tiff?|bmp|docx?|xlsx?|pptx?|wps|txt|html?|svg|xml|zip|rar|7z"
                    + "|exe|com|bat|cmd|scr|pif|msi|js|jse|vbs|vbe|wsf|hta|ps1|lnk|url|jar|apk|sh|php|dll|iso|img|chm|reg)[. ]*$");

    /** Names of devices, which Windows can't write. */
    private static final Pattern DEVICE = Pattern.compile("(?i)^(con|prn|aux|nul|com\\d|lpt\\d)$");

    private PaperName() {}

    static String of(String given, String type) {
        String extension = EXTENSIONS.getOrDefault(type, "");
        String stem = stem(given == null ? "" : given);
        int most = LONGEST - extension.length();
        if (stem.codePointCount(0, stem.length()) > most) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, most)).strip();
        }
        return (stem.isEmpty() ? NAMELESS : stem) + extension;
    }

    /** The name as whoever chose the file knows it, to tell what was not taken; long ones are cut. */
    static String chosen(String given) {
        String name = seen(given == null ? "" : given);
        if (name.codePointCount(0, name.length()) > LONGEST_TOLD) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_TOLD)) + "…";
        }
        return name.isEmpty() ? NAMELESS : name;
    }

    /** Without folders and without what nobody sees. */
    private static String seen(String given) {
        String name = Unseen.without(LINE_BREAKS
                .matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceAll(" "));
        name = SPACES.matcher(name.replace('\\', '/')).replaceAll(" ");
        return name.substring(name.lastIndexOf('/') + 1).strip();
    }

    private static String stem(String given) {
        String name = seen(given);
        name = STREAM.matcher(DRIVE.matcher(name).replaceFirst("")).replaceFirst("$1");
        name = NOT_IN_NAMES.matcher(name).replaceAll("-");
        String before;
        do {
            before = name;
            name = EXTENSION.matcher(name).replaceFirst("");
        } while (!name.equals(before));
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        return DEVICE.matcher(name).matches() ? "_" + name : name;
    }
}
