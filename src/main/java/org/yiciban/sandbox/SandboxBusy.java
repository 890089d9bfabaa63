package org.yiciban.sandbox;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** The sandbox takes no further trial now; a little later it will. */
public final class SandboxBusy extends RuntimeException {

    /** After so many seconds it is worth asking again: one trial takes some. */
    public static final int RETRY_AFTER = 60;

    private static final long serialVersionUID = 1L;

    private final transient LocalText text;

    SandboxBusy(String key, int most) {
        super(key);
        this.text = Refusal.of(key, most);
    }

    /** Somebody waited for it as long as a page may. */
    public static SandboxBusy waited(int seconds) {
        return new SandboxBusy("sandbox.slow", seconds);
    }

    /** Why, and what to do. */
    public LocalText text() {
        return text;
    }
}
