package org.yiciban.form.value;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cards of residents who are no citizens of the mainland. The residence permit for people of Hong Kong, Macao and Taiwan and,
 * since 2023, the permanent residence card of foreigners have eighteen places and the check of the identity card.
 */
final class ResidenceCard {

    private static final Set<String> REGIONS = Set.of("810000", "820000", "830000");

    /** Before 2023: the state in three letters, twelve digits. */
    private static final Pattern OLD_PERMANENT = Pattern.compile("[A-Z]{3}[0-9]{12}");

    private ResidenceCard() {}

    /** 港澳台居民居住证. */
    static ParsedValue<String> residence(String typed, LocalDate today) {
        return card(typed, today, "residence-permit", number -> REGIONS.contains(number.substring(0, 6)));
    }

    /** 外国人永久居留身份证: eighteen places from 9 on, or the older fifteen. */
    static ParsedValue<String> permanent(String typed, LocalDate today) {
        if (!FullWidth.within(typed)
                && OLD_PERMANENT.matcher(TypedText.code(typed)).matches()) {
            return ParsedValue.of(TypedText.code(typed));
        }
        return card(typed, today, "permanent-residence", number -> number.startsWith("9"));
    }

    private static ParsedValue<String> card(
            String typed, LocalDate today, String name, java.util.function.Predicate<String> ours) {
        if (FullWidth.within(typed)) {
            return ParsedValue.refusedBecause(name, "full-width");
        }
        String number = TypedText.code(typed);
        if (number.length() != 18 || !ours.test(number)) {
            return ParsedValue.refused(name);
        }
        return IdCard.read(number, today).accepted()
                ? ParsedValue.of(number)
                : ParsedValue.refusedBecause(name, name + "-check");
    }
}
