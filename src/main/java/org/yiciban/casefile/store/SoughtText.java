package org.yiciban.casefile.store;

import java.text.Normalizer;
import java.util.Locale;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.TypedCode;
import org.yiciban.shared.Unseen;

/** Text as searches compare it: full-width letters as narrow ones, no blanks, no case, one kind of middle dot. */
public final class SoughtText {

    private SoughtText() {}

    /** A name. */
    public static String name(String typed) {
        String plain = Unseen.without(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("\\p{Z}", "")
                .replaceAll("[\\u2022\\u2027\\u2219\\u22C5\\u30FB\\uFF65]", "\u00B7")
                .toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), 600));
    }

    /** A case number or a part of one. */
    public static String number(String typed) {
        return TypedCode.plain(typed);
    }

    /** Whether it is a case number and no part of one. */
    public static boolean isWholeNumber(String plain) {
        try {
            return !new CaseNumber(plain).value().isEmpty();
        } catch (IllegalArgumentException part) {
            return false;
        }
    }

    /** Text that may stand anywhere, its own wildcards meaning themselves. */
    public static String anywhere(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
