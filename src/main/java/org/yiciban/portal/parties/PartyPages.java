package org.yiciban.portal.parties;

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
import org.yiciban.casefile.hearing.PartyLinks;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.MustWait;
import org.yiciban.identity.login.Throttle;

/**
 * An interested party reads what it is about, states his case and asks for a hearing. The address tells nothing: before the
 * code is shown there is nothing to read, and it never stands in an address.
 */
@Controller
class PartyPages {

    private static final String VIEW = "portal/party";
    private static final String PAGE = "page";
    private static final String CODE = "party-code ";

    private final PartyLinks links;
    private final Throttle throttle;

    PartyPages(PartyLinks links, Throttle throttle) {
        this.links = links;
        this.throttle = throttle;
    }

    @GetMapping("/parties/{no}")
    String page(@PathVariable String no, HttpSession session, Model model) {
        model.addAttribute(PAGE, page(no, session, "", "", List.of()));
        return VIEW;
    }

    /** Every wrong code gets the same answer, and too many have to wait. */
    @PostMapping("/parties/{no}/code")
    String code(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            throttle.guarded(
                    new Attempt(Attempt.Secret.QUERY_CODE, "party " + no, request.getRemoteAddr()),
                    () -> links.ofCode(number(no), code),
                    ActRefused::isNoSuchCase);
        } catch (ActRefused none) {
            FieldError wrong = new FieldError("code", "unknown", none.text());
            model.addAttribute(PAGE, page(no, request.getSession(), "", "", List.of(wrong)));
            return VIEW;
        } catch (MustWait wait) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
            model.addAttribute(
                    PAGE, page(no, request.getSession(), "", "", List.of()).waiting(wait.seconds()));
            return VIEW;
        }
        request.getSession().setAttribute(CODE + number(no), code);
        return "redirect:/parties/" + number(no);
    }

    @PostMapping("/parties/{no}/answer")
    String answer(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String speaker,
            @RequestParam(defaultValue = "") String statement,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        if (!(session.getAttribute(CODE + no) instanceof String code)) {
            throw ActRefused.noSuchCase();
        }
        try {
            if ("ask".equals(act)) {
                links.ask(number(no), code, speaker);
            } else {
                links.state(number(no), code, speaker, statement);
            }
        } catch (InvalidInput wrong) {
            model.addAttribute(PAGE, page(no, session, speaker, statement, wrong.errors()));
            return VIEW;
        } catch (ActRefused refused) {
            if (ActRefused.isNoSuchCase(refused)) {
                throw refused;
            }
            // told where he stands: the page for refusals speaks of the account that applied, which isn't his
            response.setStatus(HttpStatus.CONFLICT.value());
            FieldError told = new FieldError("statement", "refused", refused.text());
            model.addAttribute(PAGE, page(no, session, speaker, statement, List.of(told)));
            return VIEW;
        }
        return "redirect:/parties/" + number(no);
    }

    private PartyPage page(String no, HttpSession session, String speaker, String statement, List<FieldError> errors) {
        PartyLinks.Opened opened = session.getAttribute(CODE + no) instanceof String code ? opened(no, code) : null;
        return new PartyPage(no, opened, speaker, statement, errors, null);
    }

    private PartyLinks.@Nullable Opened opened(String no, String code) {
        try {
            return links.ofCode(number(no), code);
        } catch (ActRefused none) {
            return null;
        }
    }

    /** What is no number is nobody's. */
    private static long number(String no) {
        if (!no.matches("[1-9][0-9]{0,17}")) {
            throw ActRefused.noSuchCase();
        }
        return Long.parseLong(no);
    }
}
