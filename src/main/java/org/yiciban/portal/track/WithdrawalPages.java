package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.applicant.Withdrawal;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.CaseTransitions;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.portal.frame.DocumentAddress;
import org.yiciban.shared.CaseNumber;
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

    @GetMapping("/my/cases/{number}/withdrawal")
    String ask(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String item,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return ask(number, item, Channel.WEB, account, request, locale, model);
    }

    @GetMapping("/window/cases/{number}/withdrawal")
    String askAtTheWindow(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String item,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return ask(number, item, Channel.WINDOW, account, request, locale, model);
    }

    private String ask(
            String number,
            String item,
            Channel channel,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        Map<String, String[]> typed = before.orElse(Map.of("item", new String[] {item.isEmpty() ? WHOLE : item}));
        model.addAttribute("page", page(number, typed, before.isPresent(), List.of(), channel, account, locale));
        return "portal/withdrawal";
    }

    private WithdrawalPage page(
            String number,
            Map<String, String[]> typed,
            boolean restored,
            List<FieldError> errors,
            Channel channel,
            Account account,
            Locale locale) {
        CaseNumber caseNumber = AddressedCase.number(number);
        caseQueries.requireMay(caseNumber, Viewer.of(account), ApplicantAct.WITHDRAW, channel);
        CaseView view = caseQueries.view(caseNumber, Viewer.of(account));
        requireOpen(view);
        return new WithdrawalPage(
                new CaseStory(view, locale),
                channel == Channel.WINDOW,
                restored,
                one(typed, "item"),
                one(typed, "reason"),
                PersonPresent.read(typed).with(errors),
                errors);
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

    @PostMapping("/my/cases/{number}/withdrawal")
    String withdraw(
            @PathVariable String number, HttpServletRequest request, Account account, Locale locale, Model model) {
        return withdraw(number, Channel.WEB, request, account, locale, model);
    }

    @PostMapping("/window/cases/{number}/withdrawal")
    String withdrawAtTheWindow(
            @PathVariable String number, HttpServletRequest request, Account account, Locale locale, Model model) {
        return withdraw(number, Channel.WINDOW, request, account, locale, model);
    }

    private String withdraw(
            String number, Channel channel, HttpServletRequest request, Account account, Locale locale, Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Map<String, String[]> typed = request.getParameterMap();
        try {
            return applicants
                    .withdraw(
                            caseNumber,
                            account,
                            asked(typed),
                            channel,
                            channel == Channel.WINDOW
                                    ? PersonPresent.read(typed).presence()
                                    : null)
                    .map(receipt -> DocumentAddress.redirect(caseNumber, receipt))
                    .orElse("redirect:/track/" + caseNumber);
        } catch (InvalidInput wrong) {
            model.addAttribute("page", page(number, typed, false, wrong.errors(), channel, account, locale));
            return "portal/withdrawal";
        }
    }

    private static String one(Map<String, String[]> typed, String name) {
        return typed.getOrDefault(name, new String[] {""})[0];
    }

    /** The whole is withdrawn by whoever says so; what can't be read withdraws nothing. */
    private static Withdrawal asked(Map<String, String[]> typed) {
        List<FieldError> wrong = new ArrayList<>();
        Optional<ItemKey> item = ItemKey.typed(one(typed, "item"));
        if (item.isEmpty() && !one(typed, "item").equals(WHOLE)) {
            wrong.add(new FieldError("item", "choice", Refusal.of("withdrawal.scope")));
        }
        String reason = Unseen.oneLine(one(typed, "reason")).strip();
        if (reason.isEmpty()) {
            wrong.add(new FieldError("reason", "required", Refusal.of("withdrawal.reason")));
        }
        return new Withdrawal(item.orElse(null), reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), wrong);
    }
}
