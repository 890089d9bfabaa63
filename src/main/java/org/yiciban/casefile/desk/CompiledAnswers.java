package org.yiciban.casefile.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * The answers to a computed request as whoever compiles them reads them: one of each row, in time or late, and those that are
 * missing. Read by a step of the bundle whose sheet names the item, and by nobody else.
 */
@Component
class CompiledAnswers {

    /** What tells what was found; a decision without a review before it has the form of one. */
    private static final Set<String> ANSWERS =
            Set.of(Step.REVIEW.id(), Step.DECIDE.id(), Step.DECIDE_WITHOUT_PAPER.id());

    private final StepRecords records;

    CompiledAnswers(StepRecords records) {
        this.records = records;
    }

    List<EarlierStep> of(CaseFile file, OpenTask task) {
        Set<ItemCode> read =
                file.release().bundle().step(task.step()).map(BundleStep::reads).orElse(Set.of());
        List<CaseItem> asked = file.items().stream()
                .filter(item ->
                        read.contains(item.code()) && file.release().bundle().marksLate(item.code()))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<CasePart, List<StepRecords.Kept>> kept =
                records.of(file.number()).stream().collect(Collectors.groupingBy(StepRecords.Kept::part));
        List<EarlierStep> answers = new ArrayList<>();
        asked.forEach(item -> answers.add(answer(file, item, kept)));
        return answers;
    }

    /** What came too late in the agency's own hands before it was settled is no answer: only what was decided, or came after. */
    private static EarlierStep answer(CaseFile file, CaseItem item, Map<CasePart, List<StepRecords.Kept>> kept) {
        boolean late = item.outcome() == ItemOutcome.LATE;
        CasePart part = late ? CasePart.ofLateAnswer(item.key()) : item.part();
        Optional<StepRecords.Kept> said = kept.getOrDefault(part, List.of()).stream()
                .filter(one -> late || ANSWERS.contains(one.step()))
                .reduce((earlier, later) -> later);
        LocalText agency = file.release().agency(item.agency()).name();
        LocalText name = file.rows().name(item);
        LocalText whose = new LocalText(name.zh() + "，" + agency.zh(), name.en() + ", " + agency.en());
        return said.map(one -> new EarlierStep(
                        whose,
                        item.key(),
                        one.step(),
                        one.outcome(),
                        one.by(),
                        one.at(),
                        one.remark(),
                        file.release().form(item.code(), Step.REVIEW.id()),
                        one.data()))
                .orElseGet(() -> new EarlierStep(
                        whose,
                        item.key(),
                        EarlierStep.NOT_ANSWERED,
                        item.outcome() == null ? null : item.outcome().name(),
                        agency,
                        missedAt(file, item),
                        null,
                        Optional.empty(),
                        Map.of()));
    }

    private static Instant missedAt(CaseFile file, CaseItem item) {
        return file.clocks().stream()
                .filter(clock -> clock.part().equals(item.part()) && clock.effectAt() != null)
                .map(clock -> Objects.requireNonNull(clock.effectAt()))
                .findFirst()
                .orElse(file.filing().receivedAt());
    }
}
