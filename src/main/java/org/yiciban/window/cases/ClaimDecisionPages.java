package org.yiciban.window.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.applicant.ClaimDecisions;
import org.yiciban.casefile.applicant.Mandates;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** In whose account a case of the window is: a clerk confirms or refuses who asks for it, or revokes it, or ends a mandate. */
@Controller
class ClaimDecisionPages {

    private static final String CONFIRM = "confirm:";
    private static final String REFUSE = "refuse:";
    private static final String REVOKE = "revoke";
    private static final String END_MANDATE = "mandate";
    private static final LocalText NOTHING_CHOSEN = Refusal.of("claim.choice");

    private final ClaimDecisions desk;
    private final Mandates mandates;

    ClaimDecisionPages(ClaimDecisions desk, Mandates mandates) {
        this.mandates = mandates;
        this.desk = desk;
    }

    @GetMapping("/window/cases/{number}/claim")
    String ask(@PathVariable String number, Account account, Model model) {
        return show(AddressedCase.number(number), account, Map.of(), List.of(), model);
    }

    /** @param act {@code confirm:} or {@code refuse:} with the account that asked, {@code revoke}, or {@code mandate} to end an agent's */
    @PostMapping("/window/cases/{number}/claim")
    String decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Map<String, String[]> typed = request.getParameterMap();
        try {
            decide(caseNumber, act, reason, PersonPresent.read(typed), account);
        } catch (InvalidInput wrong) {
            return show(caseNumber, account, typed, wrong.errors(), model);
        }
        // the old code is worth nothing any more, so that the applicant gets a new receipt
        return "redirect:/window/cases/{number}" + (act.equals(REVOKE) || act.equals(END_MANDATE) ? "/receipt" : "");
    }

    private void decide(CaseNumber number, String act, String reason, PersonPresent who, Account clerk) {
        if (act.startsWith(CONFIRM)) {
            desk.confirm(number, clerk, act.substring(CONFIRM.length()), who.presence());
        } else if (act.startsWith(REFUSE)) {
            desk.refuse(number, clerk, act.substring(REFUSE.length()), reason);
        } else if (act.equals(REVOKE)) {
            desk.revoke(number, clerk, reason);
        } else if (act.equals(END_MANDATE)) {
            mandates.revoke(number, clerk, Channel.WINDOW, who.presence());
        } else {
            throw new InvalidInput(List.of(new FieldError("act", "choice", NOTHING_CHOSEN)));
        }
    }

    private String show(
            CaseNumber number, Account account, Map<String, String[]> typed, List<FieldError> errors, Model model) {
        model.addAttribute(
                "page",
                new ClaimDecisionPage(
                        number.value(),
                        desk.of(number, account),
                        PersonPresent.read(typed).with(errors),
                        one(typed, "act"),
                        one(typed, "reason"),
                        errors));
        return "window/claim";
    }

    private static String one(Map<String, String[]> typed, String name) {
        return typed.getOrDefault(name, new String[] {""})[0];
    }
}
