package org.yiciban.portal.confirmations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.MustWait;
import org.yiciban.identity.login.Throttle;
import org.yiciban.identity.session.CurrentAccount;

/**
 * One who has to confirm a step of somebody's case reads what it is and answers. The address tells nothing: before the code
 * is shown there is nothing to read, and it never stands in an address.
 */
@Controller
class ConfirmationPages {

    private static final String VIEW = "portal/confirmation";
    private static final String PAGE = "page";
    private static final String CODE = "confirmation-code ";

    private final Confirmations confirmations;
    private final CurrentAccount current;
    private final Throttle throttle;

    ConfirmationPages(Confirmations confirmations, CurrentAccount current, Throttle throttle) {
        this.confirmations = confirmations;
        this.current = current;
        this.throttle = throttle;
    }

    @GetMapping("/confirmations/{no}")
    String page(@PathVariable String no, HttpSession session, Model model) {
        model.addAttribute(PAGE, page(no, session, List.of()));
        return VIEW;
    }

    /** Every wrong code gets the same answer, and too many have to wait. */
    @PostMapping("/confirmations/{no}/code")
    String code(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            throttle.guarded(
                    new Attempt(Attempt.Secret.QUERY_CODE, "confirmation " + no, request.getRemoteAddr()),
                    () -> confirmations.ofCode(number(no), code),
                    ActRefused::isNoSuchCase);
        } catch (ActRefused none) {
            FieldError wrong = new FieldError("code", "unknown", none.text());
            model.addAttribute(PAGE, page(no, request.getSession(), List.of(wrong)));
            return VIEW;
        } catch (MustWait wait) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
            model.addAttribute(PAGE, page(no, request.getSession(), List.of()).waiting(wait.seconds()));
            return VIEW;
        }
        request.getSession().setAttribute(CODE + number(no), code);
        return "redirect:/confirmations/" + number(no);
    }

    @PostMapping("/confirmations/{no}/answer")
    String answer(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String answer,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        if (!(session.getAttribute(CODE + no) instanceof String code)) {
            throw ActRefused.noSuchCase();
        }
        try {
            confirmations.answer(number(no), code, current.find().orElse(null), Confirmation.answer(answer));
        } catch (InvalidInput wrong) {
            model.addAttribute(PAGE, page(no, session, wrong.errors()));
            return VIEW;
        } catch (ActRefused refused) {
            if (ActRefused.isNoSuchCase(refused)) {
                throw refused;
            }
            // told where he stands: the page for refusals speaks of the account that applied, which isn't his
            boolean stranger = refused.kind() == ActRefused.Kind.FORBIDDEN;
            response.setStatus((stranger ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT).value());
            model.addAttribute(PAGE, page(no, session, List.of(new FieldError("answer", "refused", refused.text()))));
            return VIEW;
        }
        return "redirect:/confirmations/" + number(no);
    }

    private ConfirmationPage page(String no, HttpSession session, List<FieldError> errors) {
        Confirmations.Asked asked = session.getAttribute(CODE + no) instanceof String code ? opened(no, code) : null;
        boolean citizen =
                current.find().filter(account -> account.is(Role.CITIZEN)).isPresent();
        return new ConfirmationPage(no, asked, citizen, errors, null);
    }

    /** A code that was replaced meanwhile opens nothing any more. */
    private Confirmations.@Nullable Asked opened(String no, String code) {
        try {
            return confirmations.ofCode(number(no), code);
        } catch (ActRefused replaced) {
            return null;
        }
    }

    /** What is no number is nothing to confirm. */
    private static long number(String no) {
        if (!no.matches("[1-9][0-9]{0,17}")) {
            throw ActRefused.noSuchCase();
        }
        return Long.parseLong(no);
    }
}
