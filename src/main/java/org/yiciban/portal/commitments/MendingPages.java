package org.yiciban.portal.commitments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Mendings;
import org.yiciban.casefile.commitment.Commitment;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.portal.frame.DocumentAddress;
import org.yiciban.shared.CaseNumber;

/** Saying that what was ordered to be mended 责令限期整改 is mended: by login, or the window for him who stands before it. */
@Controller
class MendingPages {

    private final CaseQueries caseQueries;
    private final Mendings mendings;
    private final CommitmentDesk commitments;

    MendingPages(CaseQueries caseQueries, Mendings mendings, CommitmentDesk commitments) {
        this.caseQueries = caseQueries;
        this.mendings = mendings;
        this.commitments = commitments;
    }

    @GetMapping("/my/cases/{number}/mending/{item}")
    String ask(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Model model) {
        return ask(number, item, Channel.WEB, account, request, model);
    }

    @GetMapping("/window/cases/{number}/mending/{item}")
    String askAtTheWindow(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Model model) {
        return ask(number, item, Channel.WINDOW, account, request, model);
    }

    private String ask(
            String number, String item, Channel channel, Account account, HttpServletRequest request, Model model) {
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        return show(number, item, channel, before.orElse(Map.of()), before.isPresent(), List.of(), account, model);
    }

    @PostMapping("/my/cases/{number}/mending/{item}")
    String report(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            Account account,
            Model model) {
        return report(number, item, Channel.WEB, request, account, model);
    }

    @PostMapping("/window/cases/{number}/mending/{item}")
    String reportAtTheWindow(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            Account account,
            Model model) {
        return report(number, item, Channel.WINDOW, request, account, model);
    }

    private String report(
            String number, String item, Channel channel, HttpServletRequest request, Account account, Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Map<String, String[]> sent = request.getParameterMap();
        try {
            return mendings.report(
                            caseNumber,
                            Viewer.of(account),
                            AddressedItem.key(item),
                            typed(sent),
                            channel,
                            channel == Channel.WINDOW ? PersonPresent.read(sent).presence() : null)
                    .map(receipt -> DocumentAddress.redirect(caseNumber, receipt))
                    .orElse("redirect:/track/" + caseNumber);
        } catch (InvalidInput wrong) {
            return show(number, item, channel, sent, false, wrong.errors(), account, model);
        }
    }

    private static String typed(Map<String, String[]> sent) {
        return sent.getOrDefault("report", new String[] {""})[0];
    }

    /** Where nothing is to be mended, or not any more, there is no page: the case says how it stands. */
    private String show(
            String number,
            String item,
            Channel channel,
            Map<String, String[]> sent,
            boolean restored,
            List<FieldError> errors,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        caseQueries.requireMay(caseNumber, Viewer.of(account), ApplicantAct.MEND, channel);
        CommitmentDesk.Shown shown = commitments.of(caseNumber, AddressedItem.key(item), Viewer.of(account));
        if (shown.commitment().state() != Commitment.State.TO_MEND) {
            throw ActRefused.conflict("commitment.nothing-to-mend");
        }
        model.addAttribute(
                "page",
                new MendingPage(
                        caseNumber.value(),
                        shown,
                        channel == Channel.WINDOW,
                        restored,
                        typed(sent),
                        PersonPresent.read(sent).with(errors),
                        errors));
        return "portal/mending";
    }
}
