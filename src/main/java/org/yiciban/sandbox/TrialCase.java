package org.yiciban.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.CaseNumber;

/**
 * Runs one case to its end in virtual time: what the engine does by itself first, then whatever comes next, a limit that
 * passes or, in opening hours, an act.
 */
final class TrialCase {

    /** How long an act takes, in opening hours. */
    private static final int ACT_SECONDS = 60;
    /** A limit has passed when its last second is over. */
    private static final int PASSED_SECONDS = 60;
    /** A timer that wakes for nothing wakes again; after so many times nothing is to be expected of it. */
    private static final int MOST_IN_VAIN = 20;

    private final SandboxInside inside;
    private final TrialActs acts;
    private final Scenario scenario;
    private final WorkingCalendar calendar;
    private final TrialPace pace;
    private final CaseNumber number;
    /** How long the journal was when a limit last passed. */
    private int told;
    /** Limits in a row that passed and changed nothing. */
    private int vain;

    private TrialCase(SandboxInside inside, TrialActs acts, Scenario scenario) {
        this.inside = inside;
        this.acts = acts;
        this.scenario = scenario;
        this.calendar = inside.parts().calendars().national();
        this.pace = new TrialPace(calendar, scenario.course());
        this.number = acts.submitted(scenario);
    }

    /**
     * Hands the case in and runs it until it has ended, or nothing moves it any more.
     *
     * @return the case as it stands then
     * @throws BoundReached when it went further than it may
     */
    static CaseFile run(SandboxInside inside, TrialActs acts, Scenario scenario) {
        acts.takeWhole(scenario, inside.tables()::withoutCases);
        TrialCase one = new TrialCase(inside, acts, scenario);
        while (one.goesOn()) {
            inside.meter().acted(inside.tables().rowsOfCase());
        }
        return one.file();
    }

    private CaseFile file() {
        return inside.parts().files().find(number).orElseThrow();
    }

    private boolean goesOn() {
        Instant now = inside.clock().instant();
        inside.parts().timers().fireAllDue(now);
        CaseFile file = file();
        List<OpenTask> tasks = inside.parts().workList().of(file);
        Instant next = calendar.afterOpeningSeconds(now, ACT_SECONDS);
        vain = file.journal().length() == told ? vain : 0;
        Optional<Instant> due = inside.parts().timers().nextDue().filter(later -> vain < MOST_IN_VAIN);
        List<OpenTask> done = due.isPresent() && vain == 0 ? spoken(tasks) : tasks;
        Optional<Runnable> act = acts.next(file, pace.due(done, now, next), scenario, now);
        if (over(file) && tasks.isEmpty() && acts.later(file, scenario, now).isEmpty()) {
            return false;
        }
        Optional<Instant> work = act.isPresent() ? Optional.of(next) : pace.next(done, now);
        boolean limitFirst =
                due.isPresent() && (work.isEmpty() || silent(file) || due.get().isBefore(work.get()));
        if (limitFirst) {
            told = file.journal().length();
            vain++;
            pass(due.get());
        } else if (act.isPresent()) {
            inside.clock().set(next);
            act.get().run();
        } else {
            work.ifPresent(inside.clock()::set);
        }
        return limitFirst || work.isPresent();
    }

    /** Those of which somebody says something before the next limit. */
    private List<OpenTask> spoken(List<OpenTask> tasks) {
        return tasks.stream()
                .filter(task -> scenario.answer(task.itemCode()) != ItemAnswer.SILENT)
                .toList();
    }

    /** The case has ended, and so has what was asked for later. */
    static boolean over(CaseFile file) {
        return file.status().isFinal()
                && file.items().stream().allMatch(item -> item.status().isFinal());
    }

    private boolean silent(CaseFile file) {
        return scenario.way() == TrialWay.SILENCE && !file.status().isFinal() && vain == 0;
    }

    private void pass(Instant due) {
        Instant now = inside.clock().instant();
        inside.clock().set((due.isBefore(now) ? now : due).plusSeconds(PASSED_SECONDS));
    }
}
