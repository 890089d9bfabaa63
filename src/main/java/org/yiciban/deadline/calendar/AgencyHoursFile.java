package org.yiciban.deadline.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
                throw unreadable("须为 JSON 对象", "it is no JSON object");
            }
            requireKnown(file, KEYS);
            return new AgencyHours(days(file, "closures"), days(file, "openings"), hours(file.path("hours")));
        } catch (JacksonException e) {
            throw unreadable("不是 JSON", "it is no JSON");
        } catch (DateTimeException e) {
            throw unreadable("日期或时间有误", "it holds a wrong date or time");
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
                    throw unreadable(
                            "不认识“" + key + "”，可用的是" + known.stream().sorted().collect(Collectors.joining("、")),
                            "there is no “" + key + "”; there are "
                                    + known.stream().sorted().collect(Collectors.joining(", ")));
                });
    }

    private static JsonNode list(JsonNode node, String name) {
        if (!node.isMissingNode() && !node.isArray()) {
            throw unreadable("“" + name + "”须为数组", "“" + name + "” is no list");
        }
        return node;
    }

    private static DeadlineRefusal unreadable(String zh, String en) {
        return HolidayNotice.refused(
                "agency-calendar-file", "机关日历无法读取：" + zh, "the agency's calendar can't be read: " + en);
    }
}
