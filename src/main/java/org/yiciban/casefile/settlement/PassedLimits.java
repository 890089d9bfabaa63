package org.yiciban.casefile.settlement;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.ItemActions;
import org.yiciban.casefile.ports.LimitCheck;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.ports.ProcedureActions;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.OpenConditions;
import org.yiciban.casefile.record.Settled;
import org.yiciban.casefile.record.SilentGrants;
import org.yiciban.casefile.store.CaseDates;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.DateNotes;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.shared.CaseNumber;

/**
 * Settles limits that have passed, in a transaction of their own before an act begins: a legal effect happens at the due
 * instant, whoever comes first, and stays when the act is refused because of it. Also answers the timers that fire by
 * themselves.
 */
@Component
public class PassedLimits implements LimitCheck {

    private final CaseFiles cases;
    private final CaseDates dates;
    private final DateNotes dateNotes;
    private final ObjectProvider<LimitTimers> timers;
    private final ObjectProvider<ProcedureActions> verbs;
    private final ObjectProvider<ItemActions> itemVerbs;
    private final LegalTime time;

    PassedLimits(
            CaseFiles cases,
            CaseDates dates,
            DateNotes dateNotes,
            ObjectProvider<LimitTimers> timers,
            ObjectProvider<ProcedureActions> verbs,
            ObjectProvider<ItemActions> itemVerbs,
            LegalTime time) {
        this.cases = cases;
        this.dates = dates;
        this.dateNotes = dateNotes;
        this.timers = timers;
        this.verbs = verbs;
        this.itemVerbs = itemVerbs;
        this.time = time;
    }

    /**
     * Whether a limit of the case has passed whose effect is still to come and can come now.
     *
     * @throws ActRefused unavailable when this node's clock is too far behind the case to tell
     */
    public boolean isLate(CaseFile file, Settled before) {
        time.requireSound(file);
        return nextLate(file, Instant.MAX, before.silent()).isPresent()
                || granted(file).isPresent();
    }

    /** Settles every limit of the case that has passed; the running transaction does nothing else. */
    public Settled settle(CaseNumber number) {
        grantByLaw(number);
        CaseFile file = lockSettled(number, Instant.MAX);
        Instant now = time.now(file);
        return new Settled(
                file.journal().newLines().stream()
                        .filter(line -> line.channel() == Channel.LAW)
                        .toList(),
                file.clocks().stream()
                        .filter(clock -> clock.beingRecorded(now))
                        .map(clock -> clock.no())
                        .collect(Collectors.toSet()));
    }

    /** What the law has granted meanwhile, each after the limits that had passed before. */
    private void grantByLaw(CaseNumber number) {
        Optional<CaseItem> granted = granted(cases.lock(number));
        while (granted.isPresent()) {
            lockSettled(number, Objects.requireNonNull(granted.get().grantedByLawAt()));
            itemVerbs.getObject().grantByLaw(number, granted.get().key());
            granted = granted(cases.lock(number));
        }
    }

    private Optional<CaseItem> granted(CaseFile file) {
        Instant now = time.now(file);
        return file.items().stream()
                .filter(item -> SilentGrants.awaited(item, now))
                .min(Comparator.comparing(item -> Objects.requireNonNull(item.grantedByLawAt())));
    }

    /** Settles in the order in which the limits passed: an item that has ended can't be late afterwards. */
    private CaseFile lockSettled(CaseNumber number, Instant until) {
        CaseFile file = cases.lock(number);
        Set<Integer> fired = new HashSet<>();
        Optional<CaseClock> late = nextLate(file, until, fired);
        while (late.isPresent()) {
            CaseClock passed = late.get();
            fired.add(passed.no());
            boolean woken = passed.timer()
                    .filter(timer -> timers.getObject().fire(number, passed.part(), timer))
                    .isPresent();
            if (woken || recorded(file, passed)) {
                file = cases.lock(number);
            }
            late = nextLate(file, until, fired);
        }
        return file;
    }

    /**
     * A part that hasn't started yet has no timer, nor has a step of the bundle. What the law makes of its limits is recorded all the same, as of the due
     * instant: the delay of an authority, whose timer finds that done when the part starts; the end of an item whose turn
     * hasn't come, for a promised paper or without the answer that was owed. Any other limit fires as soon as there is a timer.
     */
    private boolean recorded(CaseFile file, CaseClock passed) {
        if (passed.kind().ofAuthority()) {
            verbs.getObject().recordOverdue(file.number(), passed.part());
            return true;
        }
        Optional<CaseItem> waiting = passed.part()
                .item()
                .map(file::item)
                .filter(item -> item.waits() || OpenConditions.decidedWithout(file, item));
        if (waiting.isEmpty()) {
            return false;
        }
        switch (passed.kind()) {
            case DEFERRAL -> itemVerbs
                    .getObject()
                    .paperMissed(file.number(), waiting.get().key());
            case ANSWER -> itemVerbs
                    .getObject()
                    .markLate(file.number(), waiting.get().key());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Moves the timers of a part to where its clocks now stand. */
    public void rescheduleTimers(CaseFile file, CasePart part, LimitTimer... changed) {
        for (LimitTimer limitTimer : changed) {
            Optional<Instant> due = dueOf(file, part, limitTimer);
            if (due.isPresent()) {
                timers.getObject().reschedule(file.number(), part, limitTimer, due.get());
            } else {
                timers.getObject().disarm(file.number(), part, limitTimer);
            }
        }
    }

    /** Moves the timers of the dates that the case waits for to where the dates now stand. */
    public void rescheduleDates(CaseFile file) {
        dateNotes.of(file).forEach((id, noted) -> {
            if (noted.waits()) {
                rescheduleTimers(file, CasePart.BUNDLE, LimitTimer.until(id));
            }
        });
    }

    @Override
    public Optional<Instant> due(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer) {
        return cases.find(caseNumber).flatMap(file -> dueOf(file, part, limitTimer));
    }

    @Override
    public boolean passed(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer) {
        CaseFile locked = cases.lock(caseNumber);
        Instant now = time.now(locked);
        if (limitTimer.date().isPresent()) {
            Optional<Instant> came = dueOf(locked, part, limitTimer).filter(date -> !now.isBefore(date));
            came.ifPresent(date -> lockSettled(caseNumber, date));
            return came.isPresent();
        }
        Optional<Instant> due = dueOf(locked, part, limitTimer).filter(now::isAfter);
        if (due.isEmpty()) {
            return false;
        }
        CaseFile file = lockSettled(caseNumber, due.get());
        return file.clocks().stream().anyMatch(one -> answers(one, part, limitTimer) && one.awaitsEffect(now));
    }

    private Optional<CaseClock> nextLate(CaseFile file, Instant until, Set<Integer> fired) {
        Instant now = time.now(file);
        return file.clocks().stream()
                .filter(one -> !fired.contains(one.no()) && one.beingRecorded(now))
                .filter(one -> one.until().orElse(Instant.MAX).isBefore(until))
                .min(Comparator.comparing(one -> one.until().orElse(Instant.MAX)));
    }

    private Optional<Instant> dueOf(CaseFile file, CasePart part, LimitTimer limitTimer) {
        return limitTimer.date().isPresent()
                ? limitTimer.date().flatMap(file.release().bundle()::date).flatMap(date -> dates.goesOn(file, date))
                : clockOf(file, part, limitTimer);
    }

    private static Optional<Instant> clockOf(CaseFile file, CasePart part, LimitTimer limitTimer) {
        return file.clocks().stream()
                .filter(one -> answers(one, part, limitTimer) && one.effectAt() == null && !one.ended())
                .flatMap(one -> one.until().stream())
                .min(Comparator.naturalOrder());
    }

    private static boolean answers(CaseClock clock, CasePart part, LimitTimer limitTimer) {
        return clock.part().equals(part)
                && clock.timer().filter(limitTimer::equals).isPresent();
    }
}
