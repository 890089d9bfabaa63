package org.yiciban.casefile.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Findings;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemKey;

/** The steps of the reception: pre-check, conclusion, a second notice. All defects go into one notice (Art. 32(4)). */
@Component
public class ReceptionSteps implements StepRules {

    private final Acceptance acceptance;
    private final Findings findings;
    private final CorrectionNotices notices;
    private final Declining declining;

    ReceptionSteps(Acceptance acceptance, Findings findings, CorrectionNotices notices, Declining declining) {
        this.acceptance = acceptance;
        this.findings = findings;
        this.notices = notices;
        this.declining = declining;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(
                Step.PRE_CHECK, this::preCheck,
                Step.CONCLUDE, this::conclude,
                Step.APPROVE_SECOND_NOTICE, this::secondNotice);
    }

    private StepFacts preCheck(StepAct act) {
        Completion completion = act.completion();
        switch (act.outcome()) {
            case DEFECTS -> needDefects(completion.defects());
            case DECLINE -> declining.of(act);
            default -> needNoDefects(completion, "defect.named-complete");
        }
        findings.add(act.file(), Objects.requireNonNull(act.task().agency()).value(), completion, act.context());
        act.file()
                .record(act.line(JournalEvent.PRE_CHECKED)
                        .facts(new ReceptionFacts.PreChecked(
                                act.task().agency(),
                                completion.outcome(),
                                completion.defects().size())));
        return StepFacts.NONE;
    }

    private StepFacts conclude(StepAct act) {
        return switch (act.outcome()) {
            case ACCEPT -> accept(act);
            case CORRECT -> correct(act);
            default -> decline(act);
        };
    }

    /** A supervisor allows or refuses a second notice; the applicant should have been told everything at once. */
    private StepFacts secondNotice(StepAct act) {
        String reason = act.requiredComment("second-notice.decision-reason");
        act.file()
                .record(act.line(JournalEvent.SECOND_NOTICE_DECIDED)
                        .facts(new ReceptionFacts.SecondNoticeDecided(
                                act.completion().outcome(), reason)));
        if (act.outcome() == StepOutcome.YES) {
            notices.issue(act);
        }
        return StepFacts.of(act.outcome());
    }

    private StepFacts accept(StepAct act) {
        CaseFile file = act.file();
        needNoDefects(act.completion(), "defect.named-conclude");
        List<Findings.PreCheck> checks = findings.preChecks(file.number(), file.rounds());
        if (checks.stream().anyMatch(check -> StepOutcome.DEFECTS.is(check.outcome()))) {
            act.requiredComment("acceptance.reason");
        }
        Map<ItemKey, NonAcceptance> declined = declinedItems(file, checks);
        if (!declined.isEmpty() && !acceptance.leavesSomething(file, declined.keySet())) {
            throw InvalidInput.of("outcome", "nothing-left", "acceptance.declined-items-needed");
        }
        acceptance.declineItems(file, declined, act.context(), act.now());
        acceptance.accept(file, AcceptanceMode.NORMAL, act.context(), act.now());
        return StepFacts.of(StepOutcome.ACCEPT);
    }

    private StepFacts decline(StepAct act) {
        CaseFile file = act.file();
        NonAcceptance why = declining.of(act);
        Map<ItemKey, NonAcceptance> declined = declinedItems(file, findings.preChecks(file.number(), file.rounds()));
        if (!declined.isEmpty() && acceptance.leavesSomething(file, declined.keySet())) {
            acceptance.declineItems(file, declined, act.context(), act.now());
            acceptance.accept(file, AcceptanceMode.NORMAL, act.context(), act.now());
            return StepFacts.of(StepOutcome.ACCEPT);
        }
        acceptance.decline(file, why, act.context(), act.now());
        return StepFacts.of(StepOutcome.DECLINE);
    }

    private StepFacts correct(StepAct act) {
        CaseFile file = act.file();
        List<Findings.Named> known = findings.defects(file.number(), file.rounds());
        String window = file.release().window().code().value();
        int own = (int)
                known.stream().filter(named -> named.checker().equals(window)).count();
        findings.addDefects(file, window, act.completion().defects(), own);
        if (known.isEmpty()) {
            needDefects(act.completion().defects());
        }
        if (file.notices() > 0) {
            act.requiredComment("second-notice.reason");
            file.record(act.line(JournalEvent.SECOND_NOTICE_ASKED)
                    .facts(new ReceptionFacts.SecondNoticeAsked(act.completion().comment())));
            return StepFacts.SECOND_NOTICE;
        }
        notices.issue(act);
        return StepFacts.of(StepOutcome.CORRECT);
    }

    /** What the checkers declined: each for the items of its agency; the window for all. */
    private Map<ItemKey, NonAcceptance> declinedItems(CaseFile file, List<Findings.PreCheck> checks) {
        Map<ItemKey, NonAcceptance> declined = new LinkedHashMap<>();
        AgencyCode window = file.release().window().code();
        for (Findings.PreCheck check : checks) {
            if (StepOutcome.DECLINE.is(check.outcome())) {
                file.items().stream()
                        .filter(item -> item.status() == ItemStatus.WAITING)
                        .filter(item -> check.checker().equals(window.value())
                                || item.agency().value().equals(check.checker()))
                        .forEach(item -> declined.put(item.key(), declining.of(file, check)));
            }
        }
        return declined;
    }

    /** What was listed would be lost with this outcome. */
    public static void needNoDefects(Completion completion, String key) {
        if (!completion.defects().isEmpty()) {
            throw InvalidInput.of("outcome", "defects-named", key);
        }
    }

    public static void needDefects(List<Defect> defects) {
        if (defects.isEmpty()) {
            throw InvalidInput.of("defects", "required", "defect.none");
        }
    }
}
