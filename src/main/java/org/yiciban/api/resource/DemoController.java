package org.yiciban.api.resource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.demo.DemoClock;
import org.yiciban.demo.DemoSteps;

/** Moves the time of demo mode forward, so that deadlines can be seen at work. Outside demo mode there is nothing here. */
@RestController
@RequestMapping("/api/v1/demo")
class DemoController {

    private static final Instant LAST = Instant.parse("2999-12-01T00:00:00Z");

    private final DemoMode demo;
    private final LimitTimers limitTimers;
    private final Calendars calendars;

    DemoController(DemoMode demo, LimitTimers limitTimers, Calendars calendars) {
        this.demo = demo;
        this.limitTimers = limitTimers;
        this.calendars = calendars;
    }

    /** How far: by a limit such as 3WD, or to an instant with offset. */
    record ClockRequest(String advance, String to) {}

    /** The time it is now. */
    record ClockMoved(OffsetDateTime now) {}

    /** Answers when all timers that became due have fired. */
    @PostMapping("/clock")
    ClockMoved move(@RequestBody ClockRequest request) {
        DemoClock clock = demo.clock().orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        if ((request.advance() == null) == (request.to() == null)) {
            throw BodyInvalid.at("advance", "either", "demo.advance-or-to");
        }
        Instant target = request.to() == null ? later(request.advance(), clock.instant()) : instant(request.to());
        if (target.isAfter(LAST)) {
            throw BodyInvalid.at("to", "calendar", "demo.calendar-ends");
        }
        try {
            clock.advanceTo(target);
        } catch (IllegalArgumentException notLater) {
            throw BodyInvalid.at("to", "forward-only", "demo.forward-only");
        }
        limitTimers.fireAllDue(clock.instant());
        return new ClockMoved(LegalTimeText.of(clock.instant()));
    }

    private Instant later(String text, Instant now) {
        try {
            return DemoSteps.later(calendars.national(), text, now);
        } catch (IllegalArgumentException malformed) {
            throw BodyInvalid.at("advance", "limit", "demo.limit");
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw BodyInvalid.at("to", "moment", "demo.instant");
        }
    }
}
