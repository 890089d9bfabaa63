package org.yiciban.portal.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.applicant.Withdrawal;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.CaseTransitions;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.form.component.FieldError;
import org.yiciban.portal.frame.CaseDoor;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/** Withdrawing 撤回 the whole or an item: the applicant by his login, or the window for him who stands before it. */
@Controller
class WithdrawalPages {

    /** What the page says for the whole; no code of an item has this form. */
    private static final String WHOLE = "whole";

    private static final int LONGEST_REASON = 500;

    private final CaseQueries caseQueries;
    private final ApplicantActions applicants;

    WithdrawalPages(CaseQueries caseQueries, ApplicantActions applicants) {
        this.caseQueries = caseQueries;
        this.applicants = applicants;
    }

    @GetMapping({"/my/cases/{number}/withdrawal", "/window/cases/{number}/withdrawal"})
    String ask(CaseDoor door, Locale locale, Model model) {
        return show(door, addressed(door), List.of(), locale, model);
    }

    private String show(CaseDoor door, String item, List<FieldError> errors, Locale locale, Model model) {
        caseQueries.requireMay(door.number(), door.viewer(), ApplicantAct.WITHDRAW, door.channel());
        CaseView view = caseQueries.view(door.number(), door.viewer());
        requireOpen(view);
        model.addAttribute(
                "page",
                new WithdrawalPage(
                        new CaseStory(view, locale),
                        door.office(),
                        door.restored(),
                        item,
                        door.one("reason"),
                        door.who(errors),
                        errors));
        return "portal/withdrawal";
    }

    /** The address may name one; else it is the whole. */
    private static String addressed(CaseDoor door) {
        String named = door.one("item");
        return named.isEmpty() && !door.restored() ? WHOLE : named;
    }

    /** Nobody fills in a form that can only be refused. */
    private static void requireOpen(CaseView view) {
        if (!view.withdrawable().isEmpty()) {
            return;
        }
        throw CaseTransitions.target(view.status(), CaseTransition.WITHDRAW).isEmpty()
                ? ActRefused.conflict("withdrawal.case-state", StateWords.text(view.status()))
                : ActRefused.conflict("withdrawal.all-decided");
    }

    @PostMapping({"/my/cases/{number}/withdrawal", "/window/cases/{number}/withdrawal"})
    String withdraw(CaseDoor door, Locale locale, Model model) {
        try {
            return door.done(
                    applicants.withdraw(door.number(), door.account(), asked(door), door.channel(), door.presence()));
        } catch (InvalidInput wrong) {
            return show(door, door.one("item"), wrong.errors(), locale, model);
        }
    }

    /** The whole is withdrawn by whoever says so; what can't be read withdraws nothing. */
    private static Withdrawal asked(CaseDoor door) {
        List<FieldError> wrong = new ArrayList<>();
        Optional<ItemKey> item = ItemKey.typed(door.one("item"));
        if (item.isEmpty() && !door.one("item").equals(WHOLE)) {
            wrong.add(new FieldError("item", "choice", Refusal.of("withdrawal.scope")));
        }
        String reason = Unseen.oneLine(door.one("reason")).strip();
        if (reason.isEmpty()) {
            wrong.add(new FieldError("reason", "required", Refusal.of("withdrawal.reason")));
        }
        return new Withdrawal(item.orElse(null), reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), wrong);
    }
}
