package org.yiciban.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Case number 办件编号: {@code yyyyMMdd}, division (6), short code of the bundle (3), sequence of the day (6) and a check
 * character (ISO 7064 MOD 37,36 over what stands before).
 *
 * @param value 24 characters, upper case
 */
public record CaseNumber(String value) implements Comparable<CaseNumber> {

    private static final Pattern FORM = Pattern.compile("[0-9]{14}[0-9A-Z]{3}[0-9]{6}[0-9A-Z]");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public CaseNumber {
        if (value == null || !FORM.matcher(value).matches() || value.charAt(23) != check(value.substring(0, 23))) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** Makes the number of the given sequence on the given day. */
    public static CaseNumber of(LocalDate day, DivisionCode division, String bundleShortCode, int sequence) {
        String body = day.format(DateTimeFormatter.BASIC_ISO_DATE)
                + division
                + bundleShortCode
                + String.format("%06d", sequence);
        return new CaseNumber(body + check(body));
    }

    /**
     * Reads a number as people type it: blanks, hyphens and width don't matter, nor does case; where only digits stand,
     * O is 0, I and L are 1.
     */
    public static CaseNumber read(String typed) {
        String plain = typed == null ? "" : TypedCode.plain(typed);
        return new CaseNumber(
                plain.length() == 24
                        ? TypedCode.digits(plain.substring(0, 14))
                                + plain.substring(14, 17)
                                + TypedCode.digits(plain.substring(17, 23))
                                + plain.charAt(23)
                        : plain);
    }

    /** Where the case was received. */
    public DivisionCode division() {
        return new DivisionCode(value.substring(8, 14));
    }

    private static char check(String body) {
        int product = 36;
        for (int at = 0; at < body.length(); at++) {
            product = (product + ALPHABET.indexOf(body.charAt(at))) % 36;
            product = (product == 0 ? 36 : product) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }

    @Override
    public int compareTo(CaseNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
