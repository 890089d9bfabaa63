package org.yiciban.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
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
import org.yiciban.casefile.ApplicantAct;
import org.yiciban.casefile.ApplicantDesk;
import org.yiciban.casefile.CaseSummary;
import org.yiciban.casefile.CaseView;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.Channel;
import org.yiciban.casefile.InTray;
import org.yiciban.casefile.Viewer;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.identity.Account;
import org.yiciban.identity.Interrupted;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/** One's own cases and begun applications, the receipt, and the withdrawal. */
@Controller
class MyPages {

    private static final int LONGEST_REASON = 500;

    private final Cases cases;
    private final ApplicantDesk applicants;
    private final InTray inTray;
    private final Drafts drafts;
    private final Catalogue catalogue;

    MyPages(Cases cases, ApplicantDesk applicants, InTray inTray, Drafts drafts, Catalogue catalogue) {
        this.cases = cases;
        this.applicants = applicants;
        this.inTray = inTray;
        this.drafts = drafts;
        this.catalogue = catalogue;
    }

    /** An application that was begun, and until when it is kept. */
    record Begun(Draft draft, Instant until) {}

    @GetMapping("/my")
    String my() {
        return "redirect:/my/cases";
    }

    @GetMapping("/my/cases")
    String mine(Account account, Model model) {
        List<CaseSummary> mine = cases.mine(account);
        model.addAttribute("cases", mine);
        model.addAttribute("results", OwnResults.of(mine, catalogue));
        model.addAttribute("unread", inTray.unread(account));
        model.addAttribute(
                "drafts",
                drafts.open(account, Channel.WEB).stream()
                        .map(draft -> new Begun(draft, drafts.keptUntil(draft)))
                        .toList());
        model.addAttribute("catalogue", catalogue);
        return "portal/my-cases";
    }

    @PostMapping("/my/drafts/{id}/deletion")
    String discard(@PathVariable String id, Account account) {
        drafts.find(id, account).ifPresent(drafts::discard);
        return "redirect:/my/cases";
    }

    /** The receipt of a case, with its code for the applicant alone. */
    @GetMapping("/apply/receipt/{number}")
    String receipt(@PathVariable String number, Account account, Locale locale, Model model) {
        CaseNumber caseNumber = CaseVisit.number(number);
        if (account.isStaff()) {
            return "redirect:/window/cases/" + caseNumber + "/receipt";
        }
        String code = cases.queryCode(caseNumber, account);
        CaseView view = cases.view(caseNumber, Viewer.of(account));
        model.addAttribute("story", new CaseStory(view, locale));
        model.addAttribute("code", code);
        return "portal/receipt";
    }

    @GetMapping("/my/cases/{number}/withdrawal")
    String askToWithdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String item,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<Map<String, String[]>> before = Interrupted.take(request);
        model.addAttribute("restored", before.isPresent());
        model.addAttribute("reason", before.map(typed -> one(typed, "reason")).orElse(""));
        return withdrawal(number, before.map(typed -> one(typed, "item")).orElse(item), account, locale, model);
    }

    private static String one(Map<String, String[]> typed, String name) {
        return typed.getOrDefault(name, new String[] {""})[0];
    }

    private String withdrawal(String number, String item, Account account, Locale locale, Model model) {
        CaseNumber caseNumber = CaseVisit.number(number);
        cases.requireMay(caseNumber, Viewer.of(account), ApplicantAct.WITHDRAW);
        model.addAttribute("item", item);
        model.addAttribute("story", new CaseStory(cases.view(caseNumber, Viewer.of(account)), locale));
        return "portal/withdrawal";
    }

    private static ItemCode item(String typed) {
        try {
            return new ItemCode(typed);
        } catch (IllegalArgumentException noCode) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such item", noCode);
        }
    }

    @PostMapping("/my/cases/{number}/withdrawal")
    String withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String item,
            Account account,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = CaseVisit.number(number);
        if (reason.isBlank()) {
            model.addAttribute("missing", true);
            model.addAttribute("errors", List.of("reason"));
            return withdrawal(number, item, account, locale, model);
        }
        String said = reason.strip();
        applicants.withdraw(
                caseNumber,
                account,
                item.isEmpty() ? null : item(item),
                said.substring(0, Math.min(said.length(), LONGEST_REASON)),
                Channel.WEB);
        return "redirect:/track/" + caseNumber;
    }
}
