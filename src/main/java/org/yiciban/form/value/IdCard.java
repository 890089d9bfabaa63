package org.yiciban.form.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Resident identity number 公民身份号码 (GB 11643): division, birth date, sequence, check by ISO 7064 MOD 11-2. */
public final class IdCard {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");

    private IdCard() {}

    /**
     * Reads a number as people type it; blanks inside don't matter, {@code x} becomes {@code X}. The division may be one
     * that exists no more.
     *
     * @param today the day in China on which it is typed: nobody is born later
     */
    public static ParsedValue<String> read(String typed, LocalDate today) {
        if (FullWidth.within(typed)) {
            return ParsedValue.refusedBecause("id-card", "full-width");
        }
        String number = TypedText.code(typed);
        if (number.length() != 18) {
            return ParsedValue.refusedBecause("id-card", "id-card-length", number.length());
        }
        if (!FORM.matcher(number).matches()) {
            return ParsedValue.refusedBecause("id-card", "id-card-form");
        }
        if (!bornBy(number, today)) {
            return ParsedValue.refusedBecause("id-card", "id-card-date");
        }
        return check(number) == number.charAt(17)
                ? ParsedValue.of(number)
                : ParsedValue.refusedBecause("id-card", "id-card-check");
    }

    /** The date of birth inside an accepted number. */
    public static LocalDate birthDate(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    private static boolean bornBy(String number, LocalDate today) {
        try {
            LocalDate birth = birthDate(number);
            return birth.getYear() >= 1800 && !birth.isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int index = 0; index < 17; index++) {
            sum += (number.charAt(index) - '0') * WEIGHTS[index];
        }
        return CHECKS.charAt(sum % 11);
    }
}
