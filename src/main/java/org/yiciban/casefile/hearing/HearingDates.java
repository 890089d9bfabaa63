package org.yiciban.casefile.hearing;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.deadline.clock.ClockKind;

/** On which days a hearing may be held (licensing law Arts 47, 48). */
@Component
class HearingDates {

    private final HearingSettings settings;
    private final Clocks clocks;

    HearingDates(HearingSettings settings, Clocks clocks) {
        this.settings = settings;
        this.clocks = clocks;
    }

    /** Not sooner than people can come, and not later than the law wants while that can still be done. */
    void requireInTime(StepAct act, Instant at) {
        Instant told = clocks.due(
                ClockKind.HEARING,
                settings.noticeLimit(),
                act.context().instant(),
                act.item().agency());
        if (!at.isAfter(told)) {
            throw InvalidInput.of(
                    "day",
                    "too-soon",
                    "hearing.too-soon",
                    settings.noticeLimit().words(),
                    HearingWords.moment(told));
        }
        act.file().running(CasePart.ofHearing(act.item().key()), ClockKind.STEP).stream()
                .flatMap(clock -> clock.due().stream())
                .map(due -> told.isBefore(due) ? due : afterwards(act, told))
                .filter(at::isAfter)
                .findFirst()
                .ifPresent(due -> {
                    throw InvalidInput.of("day", "too-late", "hearing.too-late", HearingWords.moment(due));
                });
    }

    /** Where it was arranged too late for the law: soon all the same, and not on some day. */
    private Instant afterwards(StepAct act, Instant told) {
        return clocks.due(
                ClockKind.HEARING, settings.lateLimit(), told, act.item().agency());
    }
}
