package org.yiciban.portal.parties;

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
import org.yiciban.casefile.hearing.PartyLinks;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.login.Throttle;
import org.yiciban.portal.frame.CodeLock;

/** An interested party reads what it is about, states his case and asks for a hearing, by the code of his letter. */
@Controller
class PartyPages {

    private static final String VIEW = "portal/party";
    private static final String PAGE = "page";

    private final PartyLinks links;
    private final CodeLock<PartyLinks.Opened> lock;

    PartyPages(PartyLinks links, Throttle throttle) {
        this.links = links;
        lock = new CodeLock<>(throttle, "party", links::ofCode);
    }

    @GetMapping("/parties/{no}")
    String page(@PathVariable String no, HttpSession session, Model model) {
        return show(lock.shown(no, session), "", "", List.of(), model);
    }

    @PostMapping("/parties/{no}/code")
    String code(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return lock.refused(no, code, request, response)
                .map(closed -> show(closed, "", "", closed.errors(), model))
                .orElseGet(() -> "redirect:/parties/" + CodeLock.number(no));
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
        String code = lock.code(no, session);
        try {
            switch (act) {
                case "ask" -> links.ask(CodeLock.number(no), code, speaker);
                case "object" -> links.object(CodeLock.number(no), code, speaker, statement);
                default -> links.state(CodeLock.number(no), code, speaker, statement);
            }
        } catch (InvalidInput wrong) {
            return show(lock.shown(no, session), speaker, statement, wrong.errors(), model);
        } catch (ActRefused refused) {
            if (ActRefused.isNoSuchCase(refused)) {
                throw refused;
            }
            // told where he stands: the page for refusals speaks of the account that applied, which isn't his
            response.setStatus(HttpStatus.CONFLICT.value());
            FieldError told = new FieldError("statement", "refused", refused.text());
            return show(lock.shown(no, session), speaker, statement, List.of(told), model);
        }
        return "redirect:/parties/" + CodeLock.number(no);
    }

    private static String show(
            CodeLock.Shown<PartyLinks.Opened> shown,
            String speaker,
            String statement,
            List<FieldError> errors,
            Model model) {
        model.addAttribute(PAGE, new PartyPage(shown, speaker, statement, errors));
        return VIEW;
    }
}
