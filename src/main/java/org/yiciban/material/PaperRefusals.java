package org.yiciban.material;

import java.util.List;
import java.util.Locale;
import org.yiciban.material.UploadRefused.Kind;
import org.yiciban.material.reader.Verdict;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** The words for files that aren't taken: what the file is, and one way out. */
final class PaperRefusals {

    private PaperRefusals() {}

    /** Files that people hand in by mistake, by how their media type begins; the first that fits is told. */
    private record Foreign(String type, String kind, Way way) {}

    private enum Way {
        PHONE,
        PICTURE,
        PRINT,
        UNPACK,
        OTHER
    }

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign("image/heic", "heic", Way.PHONE),
            new Foreign("image/heif", "heif", Way.PHONE),
            new Foreign("image/avif", "avif", Way.PICTURE),
            new Foreign("image/webp", "webp", Way.PICTURE),
            new Foreign("image/gif", "gif", Way.PICTURE),
            new Foreign("image/tiff", "tiff", Way.PICTURE),
            new Foreign("image/bmp", "bmp", Way.PICTURE),
            new Foreign("image/svg", "svg", Way.PICTURE),
            new Foreign("image/", "picture", Way.PICTURE),
            new Foreign("application/vnd.openxmlformats-officedocument.wordprocessingml", "docx", Way.PRINT),
            new Foreign("application/vnd.openxmlformats-officedocument.spreadsheetml", "xlsx", Way.PRINT),
            new Foreign("application/vnd.openxmlformats-officedocument.presentationml", "pptx", Way.PRINT),
            new Foreign("application/x-tika-ooxml", "office", Way.PRINT),
            new Foreign("application/x-tika-msoffice", "old-office", Way.PRINT),
            new Foreign("application/rtf", "rtf", Way.PRINT),
            new Foreign("text/html", "html", Way.PRINT),
            new Foreign("application/xhtml", "html", Way.PRINT),
            new Foreign("application/zip", "zip", Way.UNPACK),
            new Foreign("application/x-rar", "rar", Way.UNPACK),
            new Foreign("application/x-7z", "7z", Way.UNPACK),
            new Foreign("application/gzip", "gzip", Way.UNPACK),
            new Foreign("application/x-ms", "program", Way.OTHER),
            new Foreign("application/x-dosexec", "program", Way.OTHER),
            new Foreign("application/x-executable", "program", Way.OTHER),
            new Foreign("application/x-elf", "program", Way.OTHER),
            new Foreign("application/x-sh", "script", Way.OTHER),
            new Foreign("video/", "video", Way.OTHER),
            new Foreign("audio/", "audio", Way.OTHER),
            new Foreign("application/mp4", "video", Way.OTHER),
            new Foreign("text/", "text", Way.PRINT),
            new Foreign("application/xml", "xml", Way.PRINT));

    static UploadRefused empty() {
        return new UploadRefused(Kind.EMPTY, "file.empty");
    }

    static UploadRefused large(long largest) {
        long megabytes = largest / (1024 * 1024);
        return new UploadRefused(Kind.SIZE, "file.too-large", megabytes);
    }

    static UploadRefused busy() {
        return new UploadRefused(Kind.BUSY, "file.busy");
    }

    static UploadRefused notScanned() {
        return new UploadRefused(Kind.BUSY, "file.not-scanned");
    }

    static UploadRefused malware() {
        return new UploadRefused(Kind.MALWARE, "file.malware");
    }

    static UploadRefused of(Verdict verdict) {
        return switch (verdict.flaw()) {
            case FOREIGN -> foreign(verdict.type());
            case LOCKED -> unreadable("file.locked");
            case CUT -> unreadable("file.cut");
            case DAMAGED -> unreadable("file.damaged");
            case BLANK -> unreadable("file.blank");
            case PORTFOLIO -> unreadable("file.portfolio");
            case DYNAMIC_FORM -> unreadable("file.dynamic-form");
            case PIXELS -> large("file.too-many-pixels", Verdict.PIXELS_AT_MOST / 1_000_000);
            case PAGES -> large("file.too-many-pages", Verdict.PAGES_AT_MOST);
            case HEAVY -> unreadable("file.heavy");
            case UNSAFE -> unreadable("file.unsafe");
        };
    }

    private static UploadRefused foreign(String type) {
        Foreign found = FOREIGN.stream()
                .filter(one -> type.startsWith(one.type()))
                .findFirst()
                .orElse(new Foreign("", "unknown", Way.OTHER));
        LocalText kind = Refusal.of("file.kind." + found.kind());
        // Latin letters stand apart from Han signs
        LocalText apart = kind.zh().charAt(0) < 128 ? new LocalText(" " + kind.zh(), kind.en()) : kind;
        LocalText way = Refusal.of("file.way." + found.way().name().toLowerCase(Locale.ROOT));
        return new UploadRefused(Kind.TYPE, "file.foreign", apart, way);
    }

    private static UploadRefused unreadable(String key) {
        return new UploadRefused(Kind.UNREADABLE, key);
    }

    private static UploadRefused large(String key, long most) {
        return new UploadRefused(Kind.SIZE, key, most);
    }
}
