package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.portal.frame.PortalWords;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/** Withdrawing 撤回 the whole or an item: the applicant by his login, or the window for him who stands before it. */
@Controller
class WithdrawalPages {

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
        model.addAttribute("restored", before.isPresent());
        Map<String, String[]> typed = before.orElse(Map.of("item", new String[] {item}));
        return show(number, typed, List.of(), channel, account, locale, model);
    }

    private String show(
            String number,
            Map<String, String[]> typed,
            List<FieldError> errors,
            Channel channel,
            Account account,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = CaseVisit.number(number);
        caseQueries.requireMay(caseNumber, Viewer.of(account), ApplicantAct.WITHDRAW, channel);
        model.addAttribute("office", channel == Channel.WINDOW);
        model.addAttribute("item", one(typed, "item"));
        model.addAttribute("reason", one(typed, "reason"));
        model.addAttribute(
                "missing", errors.stream().anyMatch(error -> error.field().equals("reason")));
        model.addAttribute("who", PersonPresent.read(typed).with(errors));
        model.addAttribute("errors", errors);
        model.addAttribute("story", new CaseStory(caseQueries.view(caseNumber, Viewer.of(account)), locale));
        return "portal/withdrawal";
    }

    @PostMapping("/my/cases/{number}/withdrawal")
    String withdraw(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Locale locale,
            Model model) {
        return withdraw(number, Channel.WEB, request, response, account, locale, model);
    }

    @PostMapping("/window/cases/{number}/withdrawal")
    String withdrawAtTheWindow(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Locale locale,
            Model model) {
        return withdraw(number, Channel.WINDOW, request, response, account, locale, model);
    }

    private String withdraw(
            String number,
            Channel channel,
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = CaseVisit.number(number);
        Map<String, String[]> typed = request.getParameterMap();
        String item = one(typed, "item");
        String reason = one(typed, "reason").strip();
        try {
            if (reason.isEmpty()) {
                throw new InvalidInput(List.of(new FieldError("reason", "required", PortalWords.REASON_MISSING)));
            }
            return applicants
                    .withdraw(
                            caseNumber,
                            account,
                            item.isEmpty() ? null : item(item),
                            reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                            channel,
                            channel == Channel.WINDOW
                                    ? PersonPresent.read(typed).presence()
                                    : null)
                    .map(receipt -> CaseVisit.toDocument(caseNumber, receipt))
                    .orElse("redirect:/track/" + caseNumber);
        } catch (InvalidInput wrong) {
            if (channel == Channel.WINDOW) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return show(number, typed, wrong.errors(), channel, account, locale, model);
        }
    }

    private static String one(Map<String, String[]> typed, String name) {
        return typed.getOrDefault(name, new String[] {""})[0];
    }

    private static ItemCode item(String typed) {
        return ItemCode.read(typed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such item"));
    }
}
