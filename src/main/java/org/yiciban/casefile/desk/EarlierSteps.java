package org.yiciban.casefile.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.Journal;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * The steps that led to a task. Who decides must read what the reviewer found, who approves why he is asked (licensing
 * law Arts 34, 38, 42). An agency reads its own records; the window and those above the agencies read all of the part.
 */
@Service
@Transactional(readOnly = true)
public class EarlierSteps {

    private final TaskAccess access;
    private final CaseFiles cases;
    private final StepRecords records;
    private final Journal journal;
    private final CompiledAnswers compiled;

    EarlierSteps(TaskAccess access, CaseFiles cases, StepRecords records, Journal journal, CompiledAnswers compiled) {
        this.access = access;
        this.cases = cases;
        this.records = records;
        this.journal = journal;
        this.compiled = compiled;
    }

    /** Newest first. */
    public List<EarlierStep> of(String taskId, Account reader) {
        OpenTask task = access.visible(taskId, reader);
        if (Step.HAND_OVER.is(task.step())) {
            // what was tried stands with the results; nothing else has to be known to hand them over
            return List.of();
        }
        CaseFile file = cases.find(task.caseNumber()).orElseThrow(ActRefused::noSuchTask);
        boolean all = reader.agency() == null
                || reader.worksFor(file.filing().organ(file.release().window().code()));
        CasePart part = task.part().item().map(CasePart::of).orElse(task.part());
        List<EarlierStep> steps = new ArrayList<>();
        records.of(file.number(), part).stream()
                .filter(kept -> all || Objects.equals(kept.agency(), reader.agency()))
                .forEach(kept -> steps.add(new EarlierStep(
                        task.item(),
                        kept.step(),
                        kept.outcome(),
                        kept.by(),
                        kept.at(),
                        kept.remark(),
                        file.release().form(task.itemCode(), kept.step()),
                        kept.data())));
        answered(file, task, all).forEach(steps::add);
        asked(file, task).forEach(steps::add);
        steps.addAll(compiled.of(file, task));
        if (Step.DECIDE_EXTENSION.is(task.step())) {
            journal.of(file.number()).stream()
                    .filter(line -> line.event() == JournalEvent.EXTENSION_ASKED
                            && line.part().equals(part))
                    .forEach(line -> steps.add(asked(task, line)));
        }
        steps.sort(Comparator.comparing(EarlierStep::at).reversed());
        return steps;
    }

    /** What the applicant was asked for and did: read by the agencies of the items that it is for. */
    private Stream<EarlierStep> answered(CaseFile file, OpenTask task, boolean all) {
        return file.release().bundle().asks().stream()
                .filter(ask -> all || isFor(file, ask, task))
                .flatMap(ask -> records.of(file.number(), CasePart.ofAsk(ask.id())).stream())
                .map(kept -> said(file, task, kept));
    }

    /** What the applicant said when he asked for it later: all that the item is about. */
    private Stream<EarlierStep> asked(CaseFile file, OpenTask task) {
        return Stream.ofNullable(task.item())
                .filter(item -> file.release().bundle().request(item.code()).isPresent())
                .flatMap(item -> records.of(file.number(), CasePart.ofRequest(item)).stream())
                .map(kept -> said(file, task, kept));
    }

    private static EarlierStep said(CaseFile file, OpenTask task, StepRecords.Kept kept) {
        return new EarlierStep(
                task.item(),
                kept.step(),
                null,
                kept.by(),
                kept.at(),
                null,
                file.release().form(null, kept.step()),
                kept.data());
    }

    private static boolean isFor(CaseFile file, ApplicantStep ask, OpenTask task) {
        Set<ItemCode> read = task.item() != null
                ? Set.of(task.item().code())
                : file.release()
                        .bundle()
                        .step(task.step())
                        .map(BundleStep::reads)
                        .orElse(Set.of());
        return read.stream().anyMatch(ask::isFor);
    }

    private static EarlierStep asked(OpenTask task, JournalLine line) {
        return new EarlierStep(
                task.item(),
                EarlierStep.EXTENSION_ASKED,
                null,
                new LocalText(line.actorName(), line.actorName()),
                line.effectiveAt(),
                line.facts().quoted(Locale.ROOT),
                Optional.empty(),
                Map.of());
    }
}
