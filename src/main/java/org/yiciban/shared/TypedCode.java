package org.yiciban.shared;

import java.text.Normalizer;
import java.util.Locale;

/** A number or a code as people type it: with blanks, hyphens, small letters, and the wide signs of an input method. */
public final class TypedCode {

    private TypedCode() {}

    /** The code in narrow signs and upper case, without blanks, dashes and what nobody sees. */
    public static String plain(String typed) {
        return Unseen.without(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("[\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The same where no O, I and L are: they are the digits that look like them (Crockford). */
    public static String digits(String typed) {
        return plain(typed).replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
