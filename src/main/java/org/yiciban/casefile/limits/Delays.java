package org.yiciban.casefile.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.clocks.LateUnit;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Journal;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.LocalText;

/** Which limits of a case authorities let pass, and how their explanations stand. */
@Component
class Delays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkList workList;
    private final Journal journal;

    Delays(WorkList workList, Journal journal) {
        this.workList = workList;
        this.journal = journal;
    }

    /** The delays of a case, in the order of its clocks. */
    List<Delay> of(CaseFile file) {
        List<JournalLine> lines = journal.of(file.number());
        List<Delay> delays = new ArrayList<>();
        file.clocks().stream()
                .filter(clock -> clock.effectAt() != null && clock.kind().ofAuthority())
                .map(CaseClock::part)
                .filter(part -> part.equals(part.late()))
                .distinct()
                .map(part -> delay(file, part, lines))
                .forEach(delays::add);
        return delays;
    }

    private Delay delay(CaseFile file, CasePart late, List<JournalLine> lines) {
        CasePart explanation = CasePart.explanationOf(late);
        List<OpenTask> open = tasks(file, late);
        return new Delay(
                late,
                name(file, late),
                LateUnit.of(file, late),
                file.clocks().stream()
                        .filter(clock -> clock.part().equals(late))
                        .flatMap(clock -> Optional.ofNullable(clock.effectAt()).stream())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                file.running(explanation, ClockKind.STEP).stream()
                        .flatMap(clock -> clock.due().stream())
                        .findFirst()
                        .orElse(null),
                lines.stream()
                        .filter(line -> line.event() == JournalEvent.DELAY_EXPLAINED
                                && line.part().equals(explanation))
                        .reduce((earlier, later) -> later)
                        .map(line -> line.facts().document())
                        .orElse(null),
                open.stream().anyMatch(task -> task.part().equals(explanation)),
                open.stream().anyMatch(task -> task.part().equals(late)));
    }

    /** What is open in a late part, and the explanation that is owed for it. */
    List<OpenTask> tasks(CaseFile file, CasePart late) {
        return workList.of(file).stream()
                .filter(task -> task.part().late().equals(late))
                .toList();
    }

    /** Whether one of them was urged on that day already. */
    static boolean urged(List<OpenTask> tasks, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return tasks.stream()
                .flatMap(task -> Optional.ofNullable(task.urgedAt()).stream())
                .anyMatch(urged -> LocalDate.ofInstant(urged, ZONE).equals(today));
    }

    private static Optional<LocalText> name(CaseFile file, CasePart late) {
        return late.item()
                .flatMap(file::find)
                .map(item -> file.rows().name(item))
                .or(() -> CasePart.stepOf(late).flatMap(file.release().bundle()::stepName))
                .or(() -> CasePart.noticeOf(late)
                        .map(notice -> file.release().bundle().ownNotice(notice).name()));
    }
}
