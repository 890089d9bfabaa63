package org.yiciban.api.resource;

import java.util.List;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.deadline.calculator.DeadlineQuestion;

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
        return new DeadlineQuestion(
                required("from", from),
                required("limit", limit),
                Boolean.TRUE.equals(applicant),
                Boolean.TRUE.equals(promised),
                asOf,
                told.stream()
                        .map(event ->
                                new DeadlineQuestion.Event(event.type(), event.at(), event.limit(), event.reason()))
                        .toList());
    }

    private static String required(String path, String text) {
        if (text == null || text.isBlank()) {
            throw BodyInvalid.at(path, "required", "body.required");
        }
        return text;
    }
}
