package org.yiciban.material;

import java.util.Arrays;
import java.util.Locale;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** A file that isn't taken, and why. Nothing was kept. */
public class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Kind {
        /** Of a kind that isn't taken. */
        TYPE(415),
        /** An empty file has no type that could be taken. */
        EMPTY(415),
        /** More bytes, pages or pixels than anybody wants to look at. */
        SIZE(413),
        /** Of a kind that is taken, but nobody could read it. */
        UNREADABLE(422),
        /** The malware scanner knows it. */
        MALWARE(422),
        /** Nothing is wrong with it; it couldn't be checked now, later it can. */
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The status of HTTP that says so. */
        public int status() {
            return status;
        }

        /** The status of HTTP for the code of an error; that of wrong answers, where it isn't about a file. */
        public static int statusOf(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElse(UNREADABLE)
                    .status;
        }

        /** What a program goes by. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Seconds after which a file that couldn't be checked may come again. */
    public static final int RETRY_AFTER = 10;

    private final Kind kind;
    private final transient LocalText text;

    /** Refused in the words of that key, see {@link Refusal}. */
    UploadRefused(Kind kind, String key, Object... arguments) {
        this(kind, Refusal.of(key, arguments));
    }

    private UploadRefused(Kind kind, LocalText text) {
        super(text.en());
        this.kind = kind;
        this.text = text;
    }

    /** The same, said of the file of this name: several may have been chosen. */
    UploadRefused of(String name) {
        return new UploadRefused(kind, new LocalText(name + "：" + text.zh(), name + ": " + text.en()));
    }

    public Kind kind() {
        return kind;
    }

    public LocalText text() {
        return text;
    }
}
