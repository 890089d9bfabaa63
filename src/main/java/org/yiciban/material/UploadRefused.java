package org.yiciban.material;

import org.yiciban.shared.LocalText;

/** A file that isn't taken, and why. Nothing was kept. */
public class UploadRefused extends RuntimeException {

    /** What is wrong with it. */
    public enum Kind {
        TYPE,
        SIZE,
        EMPTY
    }

    private final Kind kind;
    private final transient LocalText text;

    UploadRefused(Kind kind, String zh, String en) {
        super(en);
        this.kind = kind;
        this.text = new LocalText(zh, en);
    }

    public Kind kind() {
        return kind;
    }

    public LocalText text() {
        return text;
    }
}
