package org.yiciban.portal.notices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.publicity.Objection;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.MustWait;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.identity.login.Throttle;
import org.yiciban.portal.frame.RefusedPages;

/** Public notices 公告: read by anybody, objected to by anybody; whoever objected reads the answer by his code. */
@Controller
class NoticePages {

    private static final String PAGE = "portal/notice";

    private final Objections objections;
    private final Throttle throttle;
    private final Clock clock;

    NoticePages(Objections objections, Throttle throttle, Clock clock) {
        this.objections = objections;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/notices/{no}")
    String notice(@PathVariable String no, HttpServletRequest request, HttpServletResponse response, Model model) {
        ShownNotice shown = find(no);
        if (shown == null) {
            return none(response);
        }
        NoticePage page = NoticePage.of(shown, TypedObjection.NOTHING);
        Optional<Map<String, String[]>> kept = SavedRequest.take(request);
        NoticePage.Taken taken = NoticePage.Taken.told(model);
        if (taken != null) {
            page = page.taken(taken);
        } else if (kept.isPresent()) {
            page = page.restored(TypedObjection.of(kept.orElseThrow()));
        }
        model.addAttribute("page", page);
        return PAGE;
    }

    @PostMapping("/notices/{no}/objections")
    String object(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String released,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        ShownNotice shown = find(no);
        if (shown == null) {
            return none(response);
        }
        NoticePage page = NoticePage.of(shown, new TypedObjection(statement, name, contact, released.equals("yes")));
        try {
            Objection.Said said =
                    Objection.Said.typed(statement, name, contact, page.typed().released());
            Objections.Taken taken = throttle.counted(
                    attempt(Attempt.Secret.OBJECTION, shown, request),
                    () -> objections.object(shown.notice().no(), said));
            NoticePage.Taken.of(taken).tellTo(flash);
            return "redirect:/notices/" + shown.notice().no();
        } catch (InvalidInput wrong) {
            page = page.wrong(wrong.errors());
        } catch (ActRefused refused) {
            response.setStatus(RefusedPages.status(refused).value());
            page = page.wrong(List.of(new FieldError("statement", "refused", refused.text())));
        } catch (MustWait wait) {
            page = page.waiting(seconds(wait, response));
        }
        model.addAttribute("page", page);
        return PAGE;
    }

    /** Every wrong code gets the same answer, and too many have to wait. */
    @PostMapping("/notices/{no}/answer")
    String answer(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ShownNotice shown = find(no);
        if (shown == null) {
            return none(response);
        }
        NoticePage page = NoticePage.of(shown, TypedObjection.NOTHING);
        try {
            page = page.answered(throttle.guarded(
                    attempt(Attempt.Secret.QUERY_CODE, shown, request),
                    () -> objections
                            .ofCode(shown.notice().no(), code)
                            .orElseThrow(() -> InvalidInput.of("code", "unknown", "objection.code")),
                    InvalidInput.class::isInstance));
        } catch (InvalidInput wrong) {
            page = page.wrong(wrong.errors());
        } catch (MustWait wait) {
            page = page.waiting(seconds(wait, response));
        }
        model.addAttribute("page", page);
        return PAGE;
    }

    private @Nullable ShownNotice find(String no) {
        return objections
                .notice(no)
                .map(one -> new ShownNotice(one, clock.instant()))
                .orElse(null);
    }

    private static String none(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "portal/notice-none";
    }

    private static Attempt attempt(Attempt.Secret secret, ShownNotice shown, HttpServletRequest request) {
        return new Attempt(secret, "notice " + shown.notice().no(), request.getRemoteAddr());
    }

    private static long seconds(MustWait wait, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
        return wait.seconds();
    }
}
