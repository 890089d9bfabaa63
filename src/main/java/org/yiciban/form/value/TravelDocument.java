package org.yiciban.form.value;

import java.util.regex.Pattern;

/** Numbers that have a form and no check digit that is published: passports, permits to travel, registrations abroad. */
final class TravelDocument {

    /** ICAO 9303 leaves nine places, and some states' own numbers are longer. */
    private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,12}");

    /** H for Hong Kong, M for Macao, eight digits; on older cards two more for the number of times it was renewed. */
    private static final Pattern HONG_KONG_MACAO = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");

    /** Eight digits; before 2015 ten and a letter for the place of issue. */
    private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}|[0-9]{10}[A-Z]?");

    private static final Pattern FOREIGN = Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9./-]{1,39}");

    private TravelDocument() {}

    static ParsedValue<String> passport(String typed) {
        return read(typed, PASSPORT, "passport");
    }

    static ParsedValue<String> hongKongMacao(String typed) {
        return read(typed, HONG_KONG_MACAO, "hk-macao-permit");
    }

    static ParsedValue<String> taiwan(String typed) {
        return read(typed.replaceAll("[()（）]", ""), TAIWAN, "taiwan-permit");
    }

    static ParsedValue<String> foreignOrganisation(String typed) {
        return read(typed, FOREIGN, "foreign-registration");
    }

    private static ParsedValue<String> read(String typed, Pattern form, String name) {
        if (FullWidth.within(typed)) {
            return ParsedValue.refusedBecause(name, "full-width");
        }
        String number = TypedText.code(typed);
        return form.matcher(number).matches() ? ParsedValue.of(number) : ParsedValue.refused(name);
    }
}
