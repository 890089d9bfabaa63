package org.yiciban.catalogue.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;

/** Reads the values of scenarios. */
final class ScenarioValues {

    private ScenarioValues() {}

    /** A block of values by known keys; none where it isn't there. */
    static <T> Map<String, T> of(SheetMap block, String key, String[] known, Function<String, T> reader) {
        Map<String, T> values = new LinkedHashMap<>();
        block.optionalBlock(key, known).ifPresent(inner -> inner.keys()
                .forEach(one -> inner.optional(one, reader).ifPresent(value -> values.put(one, value))));
        return values;
    }

    /** A day whose holidays are known. */
    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(Rehearsal.FIRST) && !day.isAfter(Rehearsal.LAST)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // told below, like a day that is too far away
        }
        throw new SheetMistake(SheetWords.of("scenario-day", text));
    }

    /** A whole number. */
    static Function<String, Integer> number(int least, int most) {
        return text -> {
            if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new SheetMistake(SheetWords.of("scenario-number", text, least, most));
            }
            return Integer.valueOf(text);
        };
    }
}
