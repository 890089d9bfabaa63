package org.yiciban.shared;

import java.util.regex.Pattern;

/** Lower-case words joined by hyphens, as keys and codes are written. A text of any length is judged in one pass. */
public final class HyphenatedWords {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

    private HyphenatedWords() {}

    /** Whether a text is written so; null isn't. */
    public static boolean are(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
