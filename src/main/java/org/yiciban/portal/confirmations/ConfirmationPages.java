package org.yiciban.portal.confirmations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.steps.Confirmation;
import org.yiciban.casefile.steps.Confirmations;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.login.Throttle;
import org.yiciban.identity.session.CurrentAccount;
import org.yiciban.portal.frame.CodeLock;

/** One who has to confirm a step of somebody's case reads what it is and answers, by the code of his letter. */
@Controller
class ConfirmationPages {

    private static final String VIEW = "portal/confirmation";
    private static final String PAGE = "page";

    private final Confirmations confirmations;
    private final CurrentAccount current;
    private final CodeLock<Confirmations.Asked> lock;

    ConfirmationPages(Confirmations confirmations, CurrentAccount current, Throttle throttle) {
        this.confirmations = confirmations;
        this.current = current;
        lock = new CodeLock<>(throttle, "confirmation", confirmations::ofCode);
    }

    @GetMapping("/confirmations/{no}")
    String page(@PathVariable String no, HttpSession session, Model model) {
        return show(lock.shown(no, session), List.of(), model);
    }

    @PostMapping("/confirmations/{no}/code")
    String code(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return lock.refused(no, code, request, response)
                .map(closed -> show(closed, closed.errors(), model))
                .orElseGet(() -> "redirect:/confirmations/" + CodeLock.number(no));
    }

    @PostMapping("/confirmations/{no}/answer")
    String answer(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String answer,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        String code = lock.code(no, session);
        try {
            confirmations.answer(CodeLock.number(no), code, current.find().orElse(null), Confirmation.answer(answer));
        } catch (InvalidInput wrong) {
            return show(lock.shown(no, session), wrong.errors(), model);
        } catch (ActRefused refused) {
            if (ActRefused.isNoSuchCase(refused)) {
                throw refused;
            }
            // told where he stands: the page for refusals speaks of the account that applied, which isn't his
            boolean stranger = refused.kind() == ActRefused.Kind.FORBIDDEN;
            response.setStatus((stranger ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT).value());
            return show(lock.shown(no, session), List.of(new FieldError("answer", "refused", refused.text())), model);
        }
        return "redirect:/confirmations/" + CodeLock.number(no);
    }

    private String show(CodeLock.Shown<Confirmations.Asked> shown, List<FieldError> errors, Model model) {
        boolean citizen =
                current.find().filter(account -> account.is(Role.CITIZEN)).isPresent();
        model.addAttribute(PAGE, new ConfirmationPage(shown, citizen, errors));
        return VIEW;
    }
}
