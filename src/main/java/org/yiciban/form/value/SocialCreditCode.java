package org.yiciban.form.value;

import java.util.regex.Pattern;

/** Unified social credit code 统一社会信用代码 (GB 32100): eighteen characters of 31, the last one a check. */
public final class SocialCreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private SocialCreditCode() {}

    /** Reads a code as people type it; blanks inside and lower case don't matter. */
    public static ParsedValue<String> read(String typed) {
        if (FullWidth.within(typed)) {
            return ParsedValue.refusedBecause("uscc", "full-width");
        }
        String code = TypedText.code(typed);
        if (code.length() != 18) {
            return ParsedValue.refusedBecause("uscc", "uscc-length", code.length());
        }
        if (!FORM.matcher(code).matches()) {
            return ParsedValue.refusedBecause("uscc", "uscc-form");
        }
        return check(code) == code.charAt(17) ? ParsedValue.of(code) : ParsedValue.refusedBecause("uscc", "uscc-check");
    }

    /**
     * Whether the organisation code 组织机构代码 (GB 11714) inside agrees with its own check. Some codes in use fail it, so
     * it is a hint to the officer and no reason to refuse.
     */
    public static boolean organisationCheckHolds(String code) {
        int sum = 0;
        for (int index = 0; index < 8; index++) {
            sum += Character.digit(code.charAt(8 + index), 36) * ORGANISATION_WEIGHTS[index];
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        return code.charAt(16) == expected;
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int index = 0; index < 17; index++) {
            sum += ALPHABET.indexOf(code.charAt(index)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
