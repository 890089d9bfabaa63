package org.yiciban.api;

import java.util.Arrays;
import java.util.List;
import org.yiciban.deadline.ClockEvent;
import org.yiciban.deadline.DeadlineQuestion;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.TimeLimit;

/** A question to the calculator. Moments are a date, a local date-time, or an instant with offset. */
record CalculationRequest(
        String from,
        String limit,
        String agency,
        Boolean applicant,
        Boolean promised,
        String asOf,
        List<EventData> events) {

    private static final int MOST_EVENTS = 200;

    /** What happened to the clock. */
    record EventData(String type, String at, String limit, String reason) {}

    DeadlineQuestion question() {
        List<EventData> told = BodyInvalid.atMost(MOST_EVENTS, "events", BodyInvalid.complete("events", events));
        List<DeadlineQuestion.Event> read = java.util.stream.IntStream.range(0, told.size())
                .mapToObj(place -> event(told.get(place), "events[" + place + "]."))
                .toList();
        return new DeadlineQuestion(
                required("from", from),
                limitOf("limit", required("limit", limit)),
                Boolean.TRUE.equals(applicant),
                Boolean.TRUE.equals(promised),
                asOf,
                read);
    }

    /** The agency whose own calendar counts; null for none. */
    AgencyCode agencyCode() {
        try {
            return agency == null ? null : new AgencyCode(agency);
        } catch (IllegalArgumentException malformed) {
            throw BodyInvalid.at("agency", "unknown-agency", "没有这个机关。", "There is no such agency.");
        }
    }

    private static DeadlineQuestion.Event event(EventData event, String path) {
        return new DeadlineQuestion.Event(
                type(path + "type", event.type()),
                required(path + "at", event.at()),
                event.limit() == null ? null : limitOf(path + "limit", event.limit()),
                event.reason());
    }

    private static ClockEvent.Type type(String path, String text) {
        return Arrays.stream(ClockEvent.Type.values())
                .filter(type -> type.name().equals(text))
                .findFirst()
                .orElseThrow(() -> BodyInvalid.at(
                        path,
                        "choice",
                        "事件类型为 PAUSED、RESUMED、EXTENDED、MET 或 CANCELLED。",
                        "An event is PAUSED, RESUMED, EXTENDED, MET or CANCELLED."));
    }

    private static TimeLimit limitOf(String path, String text) {
        try {
            return TimeLimit.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw BodyInvalid.at(
                    path,
                    "limit",
                    "期限为 1 至 9999 的整数加单位（WD 工作日、WH 工作小时、CD 日历日、M 月），例如 20WD。",
                    "A limit is a whole number from 1 to 9999 and a unit (WD, WH, CD, M), such as 20WD.");
        }
    }

    private static String required(String path, String text) {
        if (text == null || text.isBlank()) {
            throw BodyInvalid.at(path, "required", "请填写。", "This is needed.");
        }
        return text;
    }
}
