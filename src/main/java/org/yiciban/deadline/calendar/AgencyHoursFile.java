package org.yiciban.deadline.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an agency's own calendar: {@code {"closures":[…],"openings":[…],"hours":[{"opens":"08:30","closes":"16:00"}]}}. */
public final class AgencyHoursFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> KEYS = Set.of("closures", "openings", "hours");
    private static final Set<String> SPAN_KEYS = Set.of("opens", "closes");

    private AgencyHoursFile() {}

    /**
     * Reads the file; what it leaves out is as usual.
     *
     * @throws DeadlineRefusal when it can't be read or contradicts itself
     */
    public static AgencyHours read(String text) {
        try {
            JsonNode file = JSON.readTree(StoredText.withoutMark(text));
            if (!file.isObject()) {
                throw unreadable("no-object");
            }
            requireKnown(file, KEYS);
            return new AgencyHours(days(file, "closures"), days(file, "openings"), hours(file.path("hours")));
        } catch (JacksonException e) {
            throw unreadable("no-json");
        } catch (DateTimeException e) {
            throw unreadable("wrong-date");
        }
    }

    private static Set<LocalDate> days(JsonNode file, String list) {
        Set<LocalDate> days = new HashSet<>();
        for (JsonNode day : list(file.path(list), list)) {
            days.add(LocalDate.parse(day.asString("")));
        }
        return days;
    }

    private static OpeningHours hours(JsonNode spans) {
        List<OpeningHours.Span> read = new ArrayList<>();
        for (JsonNode span : list(spans, "hours")) {
            requireKnown(span, SPAN_KEYS);
            read.add(new OpeningHours.Span(
                    LocalTime.parse(span.path("opens").asString("")),
                    LocalTime.parse(span.path("closes").asString(""))));
        }
        return read.isEmpty() ? OpeningHours.USUAL : new OpeningHours(read);
    }

    /** The file replaces everything the agency had, so a mistyped key would wipe it. */
    private static void requireKnown(JsonNode node, Set<String> known) {
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw unreadable("unknown-key", key, known.stream().sorted().toList());
                });
    }

    private static JsonNode list(JsonNode node, String name) {
        if (!node.isMissingNode() && !node.isArray()) {
            throw unreadable("no-list", name);
        }
        return node;
    }

    private static DeadlineRefusal unreadable(String what, Object... arguments) {
        return HolidayNotice.refused(
                "agency-calendar-file", Refusal.of("deadline.agency-calendar-file." + what, arguments));
    }
}
