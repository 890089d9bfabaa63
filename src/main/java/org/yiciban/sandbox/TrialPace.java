package org.yiciban.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.AgencyCode;

/** How long agencies let a task lie before they do it: not at all, unless a rehearsal says so. */
final class TrialPace {

    private final WorkingCalendar calendar;
    private final Rehearsal course;
    /** The items of which an agency has taken the days that it needs besides. */
    private final Set<String> longer = new HashSet<>();
    /** By the id of the task. */
    private final Map<String, Instant> ready = new HashMap<>();

    TrialPace(WorkingCalendar calendar, Rehearsal course) {
        this.calendar = calendar;
        this.course = course;
    }

    /** The tasks that are done at that time or before, the first come first. */
    List<OpenTask> due(List<OpenTask> tasks, Instant now, Instant then) {
        return tasks.stream()
                .filter(task -> !ready(task, now).isAfter(then))
                .sorted(Comparator.comparing(task -> ready(task, now)))
                .toList();
    }

    /** When the next of them is done; empty where there is none. */
    Optional<Instant> next(List<OpenTask> tasks, Instant now) {
        return tasks.stream().map(task -> ready(task, now)).min(Comparator.naturalOrder());
    }

    private Instant ready(OpenTask task, Instant now) {
        return ready.computeIfAbsent(task.id(), id -> {
            int takes = task.agency() == null ? 0 : days(task, task.agency());
            return takes == 0
                    ? now
                    : OfficialTime.instantOf(calendar.addWD(OfficialTime.dateOf(now), takes)
                            .atTime(OfficialTime.localOf(now).toLocalTime()));
        });
    }

    /** What an agency needs besides, it needs for the first task of an item that is accepted. */
    private int days(OpenTask task, AgencyCode agency) {
        int days = course.days().getOrDefault(agency, 0);
        boolean counts = task.item() != null && !Step.ITEM_CHECK.is(task.step());
        return counts && longer.add(agency + " " + task.item())
                ? days + course.longer().getOrDefault(agency, 0)
                : days;
    }
}
