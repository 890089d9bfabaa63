package org.yiciban.casefile.settlement;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.Bells;
import org.yiciban.casefile.ports.LimitWatch;
import org.yiciban.casefile.ports.ProcessSteps;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Settled;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.terms.Bell;
import org.yiciban.casefile.terms.CasePart;
import org.yiciban.casefile.terms.Channel;
import org.yiciban.shared.CaseNumber;

/**
 * Settles limits that have passed, in a transaction of their own before an act begins: a legal effect happens at the due
 * instant, whoever comes first, and stays when the act is refused because of it. Also answers the bells that ring by
 * themselves.
 */
@Component
public class Settlement implements LimitWatch {

    private final CaseFiles cases;
    private final ObjectProvider<Bells> bells;
    private final ObjectProvider<ProcessSteps> verbs;
    private final LegalTime time;

    Settlement(CaseFiles cases, ObjectProvider<Bells> bells, ObjectProvider<ProcessSteps> verbs, LegalTime time) {
        this.cases = cases;
        this.bells = bells;
        this.verbs = verbs;
        this.time = time;
    }

    public Instant now() {
        return time.now();
    }

    Instant now(CaseFile file) {
        return time.now(file);
    }

    /**
     * Whether a limit of the case has passed whose effect is still to come and can come now.
     *
     * @throws ActRefused unavailable when this node's clock is too far behind the case to tell
     */
    boolean isLate(CaseFile file, Settled before) {
        time.requireSound(file);
        return nextLate(file, Instant.MAX, before.silent()).isPresent();
    }

    /** Settles every limit of the case that has passed; the running transaction does nothing else. */
    Settled settle(CaseNumber number) {
        CaseFile file = lockSettled(number, Instant.MAX);
        Instant now = now(file);
        return new Settled(
                file.journal().newLines().stream()
                        .filter(line -> line.channel() == Channel.LAW)
                        .toList(),
                file.clocks().stream()
                        .filter(clock -> clock.beingRecorded(now))
                        .map(clock -> clock.no())
                        .collect(Collectors.toSet()));
    }

    /** Settles in the order in which the limits passed: an item that has ended can't be late afterwards. */
    private CaseFile lockSettled(CaseNumber number, Instant until) {
        CaseFile file = cases.lock(number);
        Set<Integer> rung = new HashSet<>();
        Optional<CaseClock> late = nextLate(file, until, rung);
        while (late.isPresent()) {
            CaseClock passed = late.get();
            rung.add(passed.no());
            if (bells.getObject().ring(number, passed.part(), passed.bell().orElseThrow())
                    || recorded(number, passed)) {
                file = cases.lock(number);
            }
            late = nextLate(file, until, rung);
        }
        return file;
    }

    /**
     * A part that hasn't started yet has no bell. The delay of an authority is recorded all the same, as of the due instant;
     * when the part starts, its bell finds that done and stays silent. Any other limit rings as soon as there is a bell.
     */
    private boolean recorded(CaseNumber number, CaseClock passed) {
        if (passed.kind().ofAuthority()) {
            verbs.getObject().recordOverdue(number, passed.part());
        }
        return passed.kind().ofAuthority();
    }

    /** Moves the bells of a part to where its clocks now stand. */
    public void moveBells(CaseFile file, CasePart part, Bell... changed) {
        for (Bell bell : changed) {
            Optional<Instant> due = dueOf(file, part, bell);
            if (due.isPresent()) {
                bells.getObject().moved(file.number(), part, bell, due.get());
            } else {
                bells.getObject().silenced(file.number(), part, bell);
            }
        }
    }

    @Override
    public Optional<Instant> due(CaseNumber caseNumber, CasePart part, Bell bell) {
        return cases.find(caseNumber).flatMap(file -> dueOf(file, part, bell));
    }

    @Override
    public boolean passed(CaseNumber caseNumber, CasePart part, Bell bell) {
        CaseFile locked = cases.lock(caseNumber);
        Instant now = now(locked);
        Optional<Instant> due = dueOf(locked, part, bell).filter(now::isAfter);
        if (due.isEmpty()) {
            return false;
        }
        CaseFile file = lockSettled(caseNumber, due.get());
        return file.clocks().stream().anyMatch(one -> answers(one, part, bell) && one.awaitsEffect(now));
    }

    private Optional<CaseClock> nextLate(CaseFile file, Instant until, Set<Integer> rung) {
        Instant now = now(file);
        return file.clocks().stream()
                .filter(one -> !rung.contains(one.no()) && one.beingRecorded(now))
                .filter(one -> one.until().orElse(Instant.MAX).isBefore(until))
                .min(Comparator.comparing(one -> one.until().orElse(Instant.MAX)));
    }

    private static Optional<Instant> dueOf(CaseFile file, CasePart part, Bell bell) {
        return file.clocks().stream()
                .filter(one -> answers(one, part, bell) && one.effectAt() == null && !one.ended())
                .flatMap(one -> one.until().stream())
                .min(Comparator.naturalOrder());
    }

    private static boolean answers(CaseClock clock, CasePart part, Bell bell) {
        return clock.part().equals(part) && clock.bell().filter(bell::equals).isPresent();
    }
}
