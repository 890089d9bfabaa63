package org.yiciban.casefile.steps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;

/** The clocks of an item that stand and run again beside what its officer does: timers and work list follow. */
@Component
public class ItemPauses {

    private final WorkList workList;
    private final ObjectProvider<LimitTimers> timers;

    ItemPauses(WorkList workList, ObjectProvider<LimitTimers> timers) {
        this.workList = workList;
        this.timers = timers;
    }

    /** Whether a clock runs that may stand. What has passed stays as it is. */
    public static boolean runs(CaseClock one, Instant now) {
        return !one.clock().paused()
                && !one.clock().passed(one.calendar(), now)
                && one.kind().pausable(one.clock().limit());
    }

    /** Adds the event to those clocks of the item, and lets timers and work list follow; whether there is one. */
    public boolean moved(CaseFile file, CaseItem item, Predicate<CaseClock> which, ClockEvent event) {
        List<CaseClock> moved = Stream.of(ClockKind.ITEM_STATUTORY, ClockKind.ITEM_PROMISED)
                .flatMap(kind -> file.running(item.part(), kind).stream())
                .filter(which)
                .toList();
        moved.forEach(one -> one.add(event));
        if (!moved.isEmpty()) {
            file.touch();
            Optional<Instant> due = file.running(item.part(), ClockKind.ITEM_STATUTORY).stream()
                    .filter(one -> one.effectAt() == null)
                    .flatMap(one -> one.until().stream())
                    .findFirst();
            due.ifPresentOrElse(
                    at -> timers.getObject().reschedule(file.number(), item.part(), LimitTimer.ITEM, at),
                    () -> timers.getObject().disarm(file.number(), item.part(), LimitTimer.ITEM));
            workList.redate(file, item.part());
        }
        return !moved.isEmpty();
    }
}
