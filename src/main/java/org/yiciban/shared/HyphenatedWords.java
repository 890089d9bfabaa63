package org.yiciban.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lower-case words joined by hyphens, as keys and codes are written. A text of any length is judged in one pass. */
public final class HyphenatedWords {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

    private HyphenatedWords() {}

    /** Whether a text is written so; null isn't. */
    public static boolean are(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** A constant as keys and addresses write it: {@code sent-back} for {@code SENT_BACK}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The same words as names in forms and conditions are written: {@code creditCode} for {@code credit-code}.
     *
     * @param words any text; what stands between hyphens is a word
     */
    public static String camelCase(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split("-")) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
