package org.yiciban.catalogue.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.scenario.KeptScenario.Expected;
import org.yiciban.catalogue.yaml.BlockText;
import org.yiciban.shared.AgencyCode;

/** Writes scenarios into their file. */
public final class ScenarioText {

    private ScenarioText() {}

    /**
     * The file with this scenario, in the place of the one of its id.
     *
     * @param file null where the service keeps none yet
     * @throws org.yiciban.catalogue.sheet.SheetMistake where the file isn't written block under block
     */
    public static String with(@Nullable String file, KeptScenario scenario) {
        return BlockText.put(file, block(scenario));
    }

    /** The file without the scenario of that id; empty where it was the last one. */
    public static Optional<String> without(String file, String id) {
        return BlockText.without(file, id);
    }

    private static Map<String, Object> block(KeptScenario scenario) {
        Rehearsal course = scenario.course();
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("id", scenario.id());
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("zh", scenario.name().zh());
        name.put("en", scenario.name().en());
        block.put("name", name);
        if (course.way() != TrialWay.GRANT) {
            block.put("way", word(course.way()));
        }
        put(block, "situation", plain(course.situation()));
        put(block, "data", plain(course.data()));
        Map<String, Object> answers = new TreeMap<>();
        course.answers().forEach((item, answer) -> answers.put(item.value(), word(answer)));
        put(block, "answers", answers);
        if (course.day() != null) {
            block.put("day", course.day().toString());
        }
        List<String> holidays =
                course.holidays().stream().sorted().map(LocalDate::toString).toList();
        if (!holidays.isEmpty()) {
            block.put("holidays", holidays);
        }
        put(block, "days", days(course.days()));
        put(block, "longer", days(course.longer()));
        Map<String, Object> expect = expected(scenario.expected());
        Map<String, Object> items = new TreeMap<>();
        scenario.items().forEach((item, expected) -> put(items, item.value(), expected(expected)));
        put(expect, "items", items);
        put(block, "expect", expect);
        return block;
    }

    private static Map<String, Object> days(Map<AgencyCode, Integer> numbers) {
        Map<String, Object> days = new TreeMap<>();
        numbers.forEach((agency, number) -> days.put(agency.value(), number));
        return days;
    }

    private static Map<String, Object> expected(Expected expected) {
        Map<String, Object> block = new LinkedHashMap<>();
        if (expected.end() != null) {
            block.put("outcome", word(expected.end()));
        }
        if (expected.by() != null) {
            block.put("by", expected.by().toString());
        }
        if (expected.within() != null) {
            block.put("within", expected.within());
        }
        if (!expected.late().isEmpty()) {
            block.put(
                    "late",
                    expected.late().stream().sorted().map(ScenarioText::word).toList());
        }
        return block;
    }

    private static void put(Map<String, Object> block, String key, Map<String, Object> inner) {
        if (!inner.isEmpty()) {
            block.put(key, inner);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
        Map<String, Object> block = new LinkedHashMap<>();
        map.forEach((key, value) -> block.put(String.valueOf(key), plain(value)));
        return block;
    }

    /** Of the types that a sheet knows. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return plain(map);
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(one -> plain(one)).toList();
        } else if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
            return exact.scale() <= 0 ? exact.toBigInteger() : exact;
        }
        return value == null || value instanceof Boolean ? value : value.toString();
    }
}
