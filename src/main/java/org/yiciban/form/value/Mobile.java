package org.yiciban.form.value;

import java.util.regex.Pattern;

/** Mobile number of the mainland 手机号码: eleven digits from 13 to 19. */
public final class Mobile {

    private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");

    private Mobile() {}

    /** Reads a number as people type it; blanks, hyphens and the country code don't matter. */
    public static ParsedValue<String> read(String typed) {
        if (FullWidth.within(typed)) {
            return ParsedValue.refusedBecause("mobile", "full-width");
        }
        String number = TypedText.code(typed).replace("-", "");
        number = number.startsWith("+86") ? number.substring(3) : number;
        return FORM.matcher(number).matches() ? ParsedValue.of(number) : ParsedValue.refused("mobile");
    }
}
