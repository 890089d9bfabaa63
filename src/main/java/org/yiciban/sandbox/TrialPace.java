package org.yiciban.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.AgencyCode;

/** How long agencies let a task lie before they do it: not at all, unless a rehearsal says so. */
final class TrialPace {

    private final WorkingCalendar calendar;
    private final Map<AgencyCode, Integer> days;
    /** By the id of the task. */
    private final Map<String, Instant> ready = new HashMap<>();

    /** @param days working days that an agency takes for each of its tasks */
    TrialPace(WorkingCalendar calendar, Map<AgencyCode, Integer> days) {
        this.calendar = calendar;
        this.days = Map.copyOf(days);
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
            int takes = task.agency() == null ? 0 : days.getOrDefault(task.agency(), 0);
            return takes == 0
                    ? now
                    : OfficialTime.instantOf(calendar.addWD(OfficialTime.dateOf(now), takes)
                            .atTime(OfficialTime.localOf(now).toLocalTime()));
        });
    }
}
