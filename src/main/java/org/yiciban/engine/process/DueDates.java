package org.yiciban.engine.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.yiciban.casefile.ports.LimitCheck;
import org.yiciban.catalogue.procedure.LimitTimer;

/** When timers fire: at the due instant of the clock behind them or at the date of the sheet, or never
 * when no such clock runs and the date isn't known. */
class DueDates {

    /** A timer without a date would count as due, so the silent ones have the end of the calendar. */
    static final Date SILENT = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final LimitCheck watch;
    private final Clock clock;

    DueDates(LimitCheck watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    /** The date behind {@code ${due.word}}. */
    Date of(Run run, String word) {
        LimitTimer limitTimer =
                LimitTimer.ofWord(word).orElseThrow(() -> new ProcessEngineException("no clock is called due." + word));
        return of(run, limitTimer);
    }

    /** The date behind {@code ${date.word}}. */
    Date ofDate(Run run, String word) {
        return of(
                run,
                LimitTimer.ofDateWord(word)
                        .orElseThrow(() -> new ProcessEngineException("no date is called date." + word)));
    }

    Date of(Run run, LimitTimer limitTimer) {
        return watch.due(run.caseNumber(), run.part(), limitTimer)
                .map(Date::from)
                .orElse(SILENT);
    }

    /**
     * When a timer that fired without effect fires again: never at once, or it would fire for ever. A limit has passed when its
     * last second is over; one that was looked at within that second isn't left for the whole minute.
     */
    Date again(Run run, LimitTimer limitTimer) {
        Instant now = clock.instant();
        Date due = of(run, limitTimer);
        if (due.toInstant().isAfter(now)) {
            return due;
        }
        Instant over = due.toInstant().plusSeconds(1);
        return Date.from(over.isAfter(now) ? over : now.plus(PATIENCE));
    }
}
