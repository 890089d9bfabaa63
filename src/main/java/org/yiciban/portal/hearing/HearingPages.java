package org.yiciban.portal.hearing;

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
import org.yiciban.casefile.applicant.HearingAnswers;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingDesk;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.portal.frame.DocumentAddress;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** Asking for a hearing 听证, waiving it, objecting to its chair: by login, or the window for him who stands before it. */
@Controller
class HearingPages {

    private final CaseQueries caseQueries;
    private final HearingAnswers answers;
    private final HearingDesk hearings;

    HearingPages(CaseQueries caseQueries, HearingAnswers answers, HearingDesk hearings) {
        this.caseQueries = caseQueries;
        this.answers = answers;
        this.hearings = hearings;
    }

    @GetMapping("/my/cases/{number}/hearing/{item}")
    String ask(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Model model) {
        return ask(number, item, Channel.WEB, account, request, model);
    }

    @GetMapping("/window/cases/{number}/hearing-answer/{item}")
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

    @PostMapping("/my/cases/{number}/hearing/{item}")
    String answer(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            Account account,
            Model model) {
        return answer(number, item, Channel.WEB, request, account, model);
    }

    @PostMapping("/window/cases/{number}/hearing-answer/{item}")
    String answerAtTheWindow(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            Account account,
            Model model) {
        return answer(number, item, Channel.WINDOW, request, account, model);
    }

    private String answer(
            String number, String item, Channel channel, HttpServletRequest request, Account account, Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Map<String, String[]> sent = request.getParameterMap();
        try {
            return answers.answer(
                            caseNumber,
                            Viewer.of(account),
                            AddressedItem.key(item),
                            HearingAnswers.Want.named(one(sent, "want")),
                            one(sent, "reason"),
                            channel,
                            channel == Channel.WINDOW ? PersonPresent.read(sent).presence() : null)
                    .map(receipt -> DocumentAddress.redirect(caseNumber, receipt))
                    .orElse("redirect:/track/" + caseNumber);
        } catch (InvalidInput wrong) {
            return show(number, item, channel, sent, false, wrong.errors(), account, model);
        }
    }

    private static String one(Map<String, String[]> sent, String name) {
        return sent.getOrDefault(name, new String[] {""})[0];
    }

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
        caseQueries.requireMay(caseNumber, Viewer.of(account), ApplicantAct.STATE, channel);
        CaseView view = caseQueries.view(caseNumber, Viewer.of(account));
        ItemKey key = AddressedItem.key(item);
        Hearing hearing = hearings.of(caseNumber, key, Viewer.of(account)).stream()
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("hearing.none"));
        model.addAttribute(
                "page",
                new HearingPage(
                        number,
                        item,
                        ItemView.name(view, key),
                        hearing,
                        channel == Channel.WINDOW,
                        restored,
                        new HearingPage.Typed(one(sent, "want"), one(sent, "reason")),
                        PersonPresent.read(sent).with(errors),
                        errors));
        return "portal/hearing";
    }
}
