package org.yiciban.casefile.ports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.release.Release;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * What one act did to a case, or the law because a limit passed, with all that followed at once. Heard by modules that
 * only react, inside the transaction of the act and under the lock of the case: it may still be rolled back.
 *
 * @param principal the applicant's own account where an agent filed and there is one; else null
 * @param deeds what the journal says of it, in its order
 * @param demands what a correction notice of this act asks for; else empty
 * @param limits the limits that run now
 */
public record CaseAdvanced(
        CaseNumber caseNumber,
        Release release,
        Applicant applicant,
        @Nullable String principal,
        List<Deed> deeds,
        List<CorrectionRequirement> demands,
        List<RunningLimit> limits) {

    /**
     * One line of the journal.
     *
     * @param entry its number in the journal of the case
     * @param item the item it concerns, null for the case as a whole
     * @param rowTitle what the row of that item is called; null for one of the whole application
     * @param facts what its sentence needs
     * @param byAgent whether it was done by somebody whom the applicant had empowered
     */
    public record Deed(
            int entry,
            JournalEvent event,
            @Nullable ItemKey item,
            @Nullable String rowTitle,
            JournalFacts facts,
            boolean byAgent) {}

    /**
     * A limit that runs.
     *
     * @param item the item whose limit it is, null for the case as a whole
     */
    public record RunningLimit(ClockKind kind, @Nullable ItemKey item, Instant due) {}

    /** Lines that the journal has just taken. */
    public static CaseAdvanced by(CaseFile file, List<JournalLine> lines) {
        List<Deed> deeds = new ArrayList<>();
        int before = file.journal().length() - lines.size();
        for (JournalLine line : lines) {
            deeds.add(new Deed(
                    before + deeds.size() + 1,
                    line.event(),
                    line.part().item().orElse(null),
                    line.part().item().map(file.rows()::title).orElse(null),
                    line.facts(),
                    line.actedFor().capacity() == Capacity.AGENT));
        }
        return new CaseAdvanced(
                file.number(),
                file.release(),
                file.filing().applicant(),
                file.filing().principal(),
                List.copyOf(deeds),
                file.demands(),
                file.clocks().stream()
                        .filter(clock -> !clock.ended() && clock.effectAt() == null)
                        .flatMap(clock -> clock.due().stream()
                                .map(due -> new RunningLimit(
                                        clock.kind(), clock.part().item().orElse(null), due)))
                        .toList());
    }

    /** When the earliest limit of that kind is due. */
    public Optional<Instant> due(ClockKind kind, ItemKey item) {
        return limits.stream()
                .filter(limit -> limit.kind() == kind && (item == null || item.equals(limit.item())))
                .map(RunningLimit::due)
                .min(Instant::compareTo);
    }
}
