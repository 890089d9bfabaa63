package org.yiciban.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.yiciban.bounds.Threshold;

/** Answers whatever failed outside a controller: programs get a problem, people a page that says what to do. */
@Controller
class ErrorAnswerController implements ErrorController {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 408, 409, 413, 414, 415, 429, 500, 503, 507);

    private final Problems problems;

    ErrorAnswerController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, Locale locale) {
        HttpStatus status = status(request);
        String path = path(request);
        if (Threshold.isForPrograms(path)) {
            Threshold.Unread unread = unread(request);
            ProblemDetail problem = UnreadableForms.refused(request)
                    ? problems.malformed(locale, "problem.form")
                    : unread != null
                            ? problems.malformed(locale, "problem.field." + unread.why(), unread.field())
                            : isAway(request) ? problems.away(locale) : problems.of(status, locale);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        Map<String, Object> facts = new HashMap<>(Map.of(
                "status",
                String.valueOf(status.value()),
                "word",
                word(request, status),
                "serious",
                status.is5xxServerError(),
                "office",
                path.matches("/(window|admin|workbench|models)(/.*)?")));
        // what was typed is sent again by one click; where the act may have happened, one looks first, as the words say
        facts.put("again", request.getAttribute(Threshold.TYPED));
        facts.put("files", request.getAttribute(Threshold.FILES));
        facts.put("uncertain", isAway(request));
        facts.put("path", path);
        return new ModelAndView("error", facts, HttpStatusCode.valueOf(status.value()));
    }

    private static String word(HttpServletRequest request, HttpStatus status) {
        if (isAway(request)) {
            // this page itself is always asked for by GET
            boolean looking = Set.of("GET", "HEAD")
                    .contains(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD)));
            return looking ? "reading" : request.getAttribute(Threshold.TYPED) == null ? "away" : "typed";
        }
        if (unread(request) != null) {
            return unread(request).why();
        }
        boolean files = String.valueOf(request.getContentType()).startsWith("multipart/");
        if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE && !files) {
            return "form";
        }
        return WORDED.contains(status.value()) ? String.valueOf(status.value()) : "other";
    }

    private static Threshold.Unread unread(HttpServletRequest request) {
        return (Threshold.Unread) request.getAttribute(Threshold.UNREAD);
    }

    private static boolean isAway(HttpServletRequest request) {
        return request.getAttribute(Threshold.AWAY) != null;
    }

    /** What failed; who opens this address by hand is told that nothing is here. */
    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String path(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri == null
                ? "/"
                : uri.toString().substring(request.getContextPath().length());
    }
}
