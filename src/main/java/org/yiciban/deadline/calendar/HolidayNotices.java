package org.yiciban.deadline.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads holiday notices in the public {@code holiday-cn} format, because that is what people have. */
public final class HolidayNotices {

    private static final Set<String> KEYS = Set.of("$schema", "$id", "year", "papers", "days");
    private static final Set<String> DAY_KEYS = Set.of("name", "date", "isOffDay");
    private static final List<Integer> SHIPPED_YEARS = List.of(2024, 2025, 2026);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HolidayNotices() {}

    /** The notices that come with the program. */
    public static List<HolidayNotice> shipped() {
        return shippedFiles().entrySet().stream()
                .map(file -> read(file.getKey(), file.getValue()))
                .toList();
    }

    /** The files that come with the program, by the year of their notice, oldest first. */
    public static SortedMap<Integer, String> shippedFiles() {
        SortedMap<Integer, String> files = new TreeMap<>();
        SHIPPED_YEARS.forEach(year -> files.put(year, resource("/calendars/" + year + ".json")));
        return files;
    }

    /**
     * Reads a file that should be the notice of the given year.
     *
     * @throws DeadlineRefusal when the file can't be read, is of another year, or lists a day twice or a foreign day
     */
    public static HolidayNotice read(int expectedYear, String json) {
        HolidayNotice notice = read(json);
        if (notice.year() != expectedYear) {
            throw HolidayNotice.refused(
                    "calendar-year", Refusal.of("deadline.calendar-year", notice.year(), expectedYear));
        }
        return notice;
    }

    /** Reads a file of whatever year it says it is. */
    public static HolidayNotice read(String json) {
        JsonNode file = tree(json);
        requireKnown(file, KEYS);
        JsonNode year = file.path("year");
        JsonNode days = file.path("days");
        if (!year.isInt() || !days.isArray()) {
            throw unreadable("year-and-days");
        }
        List<HolidayNotice.Day> listed = new ArrayList<>();
        for (JsonNode day : days) {
            listed.add(day(day));
        }
        return new HolidayNotice(year.asInt(), listed);
    }

    /** What whoever adopts the file should look at again; empty for one that is as official notices are. */
    public static List<LocalText> warnings(String json) {
        JsonNode papers = tree(json).path("papers");
        boolean named =
                papers.valueStream().anyMatch(paper -> !paper.asString("").isBlank());
        return new Plausibility(read(json)).warnings(named);
    }

    /** A key that nobody knows is a mistyped one, and what it should have said would be lost. */
    private static void requireKnown(JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw unreadable("no-object");
        }
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw unreadable("unknown-key", key);
                });
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(StoredText.withoutMark(json));
        } catch (JacksonException e) {
            throw unreadable("no-json");
        }
    }

    private static HolidayNotice.Day day(JsonNode day) {
        requireKnown(day, DAY_KEYS);
        JsonNode name = day.path("name");
        JsonNode date = day.path("date");
        JsonNode off = day.path("isOffDay");
        if (!name.isString() || !date.isString() || !off.isBoolean()) {
            throw unreadable("parts-of-a-day");
        }
        try {
            return new HolidayNotice.Day(name.asString(), LocalDate.parse(date.asString()), off.asBoolean());
        } catch (DateTimeException e) {
            throw unreadable("no-date", date.asString());
        }
    }

    private static DeadlineRefusal unreadable(String what, Object... arguments) {
        return HolidayNotice.refused("calendar-file", Refusal.of("deadline.calendar-file." + what, arguments));
    }

    private static String resource(String path) {
        try (InputStream file = HolidayNotices.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
