package org.yiciban.catalogue.condition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as conditions write them, {@code 2026-09-01}: texts of that form stand in the order of the calendar. */
public final class PlainDay {

    private static final String FORM = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}";

    private PlainDay() {}

    /** Whether it is a day that there is. */
    public static boolean is(@Nullable Object value) {
        if (!(value instanceof String text) || !text.matches(FORM)) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    /** So many days later, or before. */
    static String plus(String day, int days) {
        return LocalDate.parse(day).plusDays(days).toString();
    }
}
