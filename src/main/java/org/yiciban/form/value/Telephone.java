package org.yiciban.form.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers other than mobiles of the mainland. */
final class Telephone {

    /** Area code, number, extension; areas of three digits begin with 01 or 02. */
    private static final Pattern LANDLINE =
            Pattern.compile("(0[12][0-9]|0[3-9][0-9]{2})-?([2-8][0-9]{6,7})(?:[-#X]([0-9]{1,6}))?");

    private static final Pattern SERVICE = Pattern.compile("([48]00)-?([0-9]{3})-?([0-9]{4})");

    /** E.164: country code and number, fifteen digits at most. */
    private static final Pattern ABROAD = Pattern.compile("\\+([1-9][0-9]{6,14})");

    private static final Pattern HONG_KONG = Pattern.compile("852[2-9][0-9]{7}");
    private static final Pattern MACAO = Pattern.compile("853[268][0-9]{7}");
    private static final Pattern TAIWAN = Pattern.compile("886[1-9][0-9]{7,8}");

    private Telephone() {}

    /** 固定电话, kept with hyphens: {@code 023-12345678}, {@code 023-12345678-8001}, {@code 400-123-4567}. */
    static ParsedValue<String> landline(String typed) {
        if (FullWidth.within(typed)) {
            return ParsedValue.refusedBecause("landline", "full-width");
        }
        String number = plain(typed).replaceFirst("^\\+86-?(?=[1-9])", "0");
        Matcher line = LANDLINE.matcher(number);
        Matcher service = SERVICE.matcher(number);
        if (line.matches()) {
            String extension = line.group(3) == null ? "" : "-" + line.group(3);
            return ParsedValue.of(line.group(1) + "-" + line.group(2) + extension);
        }
        return service.matches()
                ? ParsedValue.of(service.group(1) + "-" + service.group(2) + "-" + service.group(3))
                : ParsedValue.refused("landline");
    }

    /** Any number by which somebody can be called; one abroad is kept as {@code +85212345678}. */
    static ParsedValue<String> any(String typed) {
        if (FullWidth.within(typed)) {
            return ParsedValue.refusedBecause("phone", "full-width");
        }
        ParsedValue<String> mobile = Mobile.read(typed);
        if (mobile.accepted()) {
            return mobile;
        }
        ParsedValue<String> landline = landline(typed);
        if (landline.accepted()) {
            return landline;
        }
        String digits = plain(typed).replace("-", "").replaceFirst("^00", "+");
        Matcher abroad = ABROAD.matcher(digits);
        return abroad.matches() && lawful(abroad.group(1)) ? ParsedValue.of(digits) : ParsedValue.refused("phone");
    }

    /** What is known of the regions nearest; +86 was read before. */
    private static boolean lawful(String number) {
        if (number.startsWith("852")) {
            return HONG_KONG.matcher(number).matches();
        } else if (number.startsWith("853")) {
            return MACAO.matcher(number).matches();
        } else if (number.startsWith("886")) {
            return TAIWAN.matcher(number).matches();
        }
        return !number.startsWith("86");
    }

    private static String plain(String typed) {
        return TypedText.code(typed)
                .replaceAll("[()]", "-")
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
    }
}
