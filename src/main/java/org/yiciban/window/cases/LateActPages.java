package org.yiciban.window.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.reinstatement.ReinstatementProcedure;
import org.yiciban.draft.DraftPaper;
import org.yiciban.draft.SupplementForm;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.window.frame.WindowRefusals;

/** An act that came in time is recorded after the application had counted as abandoned 登记逾期前已提交的行为. */
@Controller
class LateActPages {

    private final ReinstatementProcedure desk;
    private final SupplementForm supplements;
    private final LateActScreen screen;

    LateActPages(ReinstatementProcedure desk, SupplementForm supplements, LateActScreen screen) {
        this.desk = desk;
        this.supplements = supplements;
        this.screen = screen;
    }

    @GetMapping("/window/cases/{number}/reinstatement")
    String page(@PathVariable String number, HttpServletRequest request, Account account, Model model) {
        LateActScreen.Case of = screen.of(AddressedCase.number(number), request.getParameter("_item"), account);
        if (of.standing().last() == null && !of.standing().abandoned()) {
            return "redirect:/window/cases/{number}";
        }
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        SupplementForm.Typed typed = SupplementForm.Typed.of(
                before.map(sent -> supplements.answers(of.asked(), sent)).orElse(null));
        LateActTyping act = LateActTyping.read(before.orElse(Map.of()), List.of());
        return show(screen.page(of, typed, act, new LateActPage.Met(before.isPresent(), null)), model);
    }

    @PostMapping(path = "/window/cases/{number}/reinstatement", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String record(
            @PathVariable String number,
            MultipartHttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Model model)
            throws IOException {
        LateActScreen.Case of = screen.of(AddressedCase.number(number), request.getParameter("_item"), account);
        List<FieldError> errors = new ArrayList<>();
        List<DraftPaper> proofs = supplements.files(LateActTyping.PROOF, account.username(), request, errors);
        LateActTyping act = LateActTyping.read(request.getParameterMap(), proofs);
        SupplementForm.Typed typed = supplements.read(of.asked(), account.username(), request);
        errors.addAll(typed.errors());
        if (FormParameters.changesRows(request.getParameterMap()) || !errors.isEmpty()) {
            return show(screen.page(of, typed.with(errors), act, LateActPage.Met.NOTHING), model);
        }
        try {
            of.requireItem(request.getParameter("_item"));
            desk.record(of.number(), of.standing().item(), account, act.act(typed));
            return "redirect:/window/cases/{number}";
        } catch (InvalidInput wrong) {
            List<FieldError> told = LateActTyping.atTheirInputs(wrong.errors());
            return show(screen.page(of, typed.with(told), act.with(told), LateActPage.Met.NOTHING), model);
        } catch (ActRefused refused) {
            return again(refused, of, typed, act, response, model);
        }
    }

    /** The parameter {@code decision} is {@code approve} or {@code refuse}, which needs a reason. */
    @PostMapping("/window/cases/{number}/reinstatement/decision")
    String decide(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Model model) {
        LateActScreen.Case of = screen.of(AddressedCase.number(number), request.getParameter("_item"), account);
        LateActTyping act = LateActTyping.read(request.getParameterMap(), List.of());
        try {
            String decision = request.getParameter("decision");
            if ("approve".equals(decision)) {
                desk.approve(of.number(), shown(request), account);
            } else if ("refuse".equals(decision)) {
                desk.refuse(of.number(), shown(request), account, act.typed().get("answer"));
            } else {
                throw InvalidInput.of("act.answer", "choice", "late-act.decision");
            }
            return "redirect:/window/cases/{number}";
        } catch (InvalidInput wrong) {
            return show(
                    screen.page(
                            of,
                            SupplementForm.Typed.of(null).with(wrong.errors()),
                            act.with(wrong.errors()),
                            LateActPage.Met.NOTHING),
                    model);
        } catch (ActRefused refused) {
            return again(refused, of, SupplementForm.Typed.of(null), act, response, model);
        }
    }

    /** The act that the page showed; a page that shows none decides about none. */
    private static int shown(HttpServletRequest request) {
        String no = request.getParameter("_act");
        return no != null && no.matches("[0-9]{1,6}") ? Integer.parseInt(no) : 0;
    }

    /** Who recorded it takes it back. */
    @PostMapping("/window/cases/{number}/reinstatement/withdrawal")
    String takeBack(@PathVariable String number, HttpServletResponse response, Account account, Model model) {
        LateActScreen.Case of = screen.of(AddressedCase.number(number), null, account);
        try {
            desk.takeBack(of.number(), account);
            return "redirect:/window/cases/{number}";
        } catch (ActRefused refused) {
            LateActTyping nothing = LateActTyping.read(Map.of(), List.of());
            return again(refused, of, SupplementForm.Typed.of(null), nothing, response, model);
        }
    }

    /** What the state of the case refuses is told beside what was typed, which may be sent again once it is mended. */
    private String again(
            ActRefused refused,
            LateActScreen.Case of,
            SupplementForm.Typed typed,
            LateActTyping act,
            HttpServletResponse response,
            Model model) {
        if (refused.kind() != ActRefused.Kind.CONFLICT) {
            throw refused;
        }
        response.setStatus(WindowRefusals.status(refused));
        return show(screen.page(of, typed, act, new LateActPage.Met(false, refused.text())), model);
    }

    private static String show(LateActPage page, Model model) {
        model.addAttribute("page", page);
        return "window/reinstatement";
    }
}
