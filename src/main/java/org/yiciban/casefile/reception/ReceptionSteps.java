package org.yiciban.casefile.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.terms.AcceptanceMode;
import org.yiciban.casefile.terms.Completion;
import org.yiciban.casefile.terms.Defect;
import org.yiciban.casefile.terms.InvalidInput;
import org.yiciban.casefile.terms.ItemStatus;
import org.yiciban.casefile.terms.JournalEvent;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/** The steps of the reception: pre-check, conclusion, a second notice. All defects go into one notice (Art. 32(4)). */
@Component
public class ReceptionSteps {

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

    public Map<String, Object> preCheck(StepAct act) {
        Completion completion = act.completion();
        switch (completion.outcome()) {
            case "defects" -> needDefects(completion.defects());
            case "decline" -> declining.of(act);
            default -> needNoDefects(
                    completion, "已列出问题，结论不能是“材料齐全”。", "Defects are listed; the outcome can't be “complete”.");
        }
        findings.add(act.file(), act.task().agency().value(), completion, act.context());
        act.file()
                .record(act.line(JournalEvent.PRE_CHECKED)
                        .facts(new ReceptionFacts.PreChecked(
                                act.task().agency(),
                                completion.outcome(),
                                completion.defects().size())));
        return Map.of();
    }

    public Map<String, Object> conclude(StepAct act) {
        String outcome = act.completion().outcome();
        return switch (outcome) {
            case "accept" -> accept(act);
            case "correct" -> correct(act);
            default -> decline(act);
        };
    }

    /** A supervisor allows or refuses a second notice; the applicant should have been told everything at once. */
    public Map<String, Object> secondNotice(StepAct act) {
        String reason = act.requiredComment("请写明同意或不同意的理由。", "Give the reason.");
        act.file()
                .record(act.line(JournalEvent.SECOND_NOTICE_DECIDED)
                        .facts(new ReceptionFacts.SecondNoticeDecided(
                                act.completion().outcome(), reason)));
        if (act.completion().outcome().equals("yes")) {
            notices.issue(act);
        }
        return Map.of("outcome", act.completion().outcome());
    }

    private Map<String, Object> accept(StepAct act) {
        CaseFile file = act.file();
        needNoDefects(
                act.completion(),
                "已列出问题，结论不能是“受理”；仍要受理的，请先删除所列问题并在备注中写明理由。",
                "Defects are listed; to accept all the same, remove them and give the reason.");
        List<Findings.PreCheck> checks = findings.preChecks(file.number(), file.rounds());
        if (checks.stream().anyMatch(check -> check.outcome().equals("defects"))) {
            act.requiredComment(
                    "预审提出了问题。仍要受理的，请在备注中写明理由；否则请选择“需要补正”。",
                    "Checkers named defects. To accept all the same, give the reason; else choose correction.");
        }
        Map<ItemCode, NonAcceptance> declined = declinedItems(file, checks);
        if (!declined.isEmpty() && !acceptance.leavesSomething(file, declined.keySet())) {
            throw InvalidInput.of(
                    "outcome",
                    "nothing-left",
                    "预审认为不予受理的事项是其他事项的前提，请选择“不予受理”。",
                    "The declined items are needed by all others; choose decline.");
        }
        acceptance.declineItems(file, declined, act.context(), act.now());
        acceptance.accept(file, AcceptanceMode.NORMAL, act.context(), act.now());
        return Map.of("outcome", "accept");
    }

    private Map<String, Object> decline(StepAct act) {
        CaseFile file = act.file();
        NonAcceptance why = declining.of(act);
        Map<ItemCode, NonAcceptance> declined = declinedItems(file, findings.preChecks(file.number(), file.rounds()));
        if (!declined.isEmpty() && acceptance.leavesSomething(file, declined.keySet())) {
            acceptance.declineItems(file, declined, act.context(), act.now());
            acceptance.accept(file, AcceptanceMode.NORMAL, act.context(), act.now());
            return Map.of("outcome", "accept");
        }
        acceptance.decline(file, why, act.context(), act.now());
        return Map.of("outcome", "decline");
    }

    private Map<String, Object> correct(StepAct act) {
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
            act.requiredComment(
                    "第二次补正告知须经监管人员批准，请写明理由。", "A second notice needs a supervisor's approval; give the reason.");
            file.record(act.line(JournalEvent.SECOND_NOTICE_ASKED)
                    .facts(new ReceptionFacts.SecondNoticeAsked(act.completion().comment())));
            return Map.of("outcome", "second-notice");
        }
        notices.issue(act);
        return Map.of("outcome", "correct");
    }

    /** What the checkers declined: each for the items of its agency; the window for all. */
    private Map<ItemCode, NonAcceptance> declinedItems(CaseFile file, List<Findings.PreCheck> checks) {
        Map<ItemCode, NonAcceptance> declined = new LinkedHashMap<>();
        AgencyCode window = file.release().window().code();
        for (Findings.PreCheck check : checks) {
            if (check.outcome().equals("decline")) {
                file.items().stream()
                        .filter(item -> item.status() == ItemStatus.WAITING)
                        .filter(item -> check.checker().equals(window.value())
                                || item.agency().value().equals(check.checker()))
                        .forEach(item -> declined.put(item.code(), declining.of(file, check)));
            }
        }
        return declined;
    }

    /** What was listed would be lost with this outcome. */
    public static void needNoDefects(Completion completion, String zh, String en) {
        if (!completion.defects().isEmpty()) {
            throw InvalidInput.of("outcome", "defects-named", zh, en);
        }
    }

    public static void needDefects(List<Defect> defects) {
        if (defects.isEmpty()) {
            throw InvalidInput.of("defects", "required", "请列出需要补正的全部内容。", "List everything that has to be corrected.");
        }
    }
}
