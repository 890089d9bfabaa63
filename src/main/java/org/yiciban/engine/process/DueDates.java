package org.yiciban.engine.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.yiciban.casefile.ports.LimitWatch;
import org.yiciban.casefile.terms.Bell;

/** When bells ring: at the due instant of the clock behind them, or never when no such clock runs. */
class DueDates {

    /** A bell without a date would count as due, so the silent ones have the end of the calendar. */
    static final Date SILENT = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final LimitWatch watch;
    private final Clock clock;

    DueDates(LimitWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    /** The date behind {@code ${due.word}}. */
    Date of(Run run, String word) {
        Bell bell = Arrays.stream(Bell.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProcessEngineException("no clock is called due." + word));
        return of(run, bell);
    }

    Date of(Run run, Bell bell) {
        return watch.due(run.caseNumber(), run.part(), bell).map(Date::from).orElse(SILENT);
    }

    /** When a bell that rang without effect rings again: never at once, or it would ring for ever. */
    Date again(Run run, Bell bell) {
        Instant now = clock.instant();
        Date due = of(run, bell);
        return due.toInstant().isAfter(now) ? due : Date.from(now.plus(PATIENCE));
    }
}
