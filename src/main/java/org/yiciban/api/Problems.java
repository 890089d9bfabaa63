package org.yiciban.api;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Words a problem for programs (RFC 9457) in the caller's language. */
@Component
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem that a status alone tells. */
    ProblemDetail of(HttpStatusCode status, Locale locale) {
        return of(status, text("problem." + status.value(), "problem.other", locale), locale);
    }

    /** A problem with its own sentence. */
    ProblemDetail of(HttpStatusCode status, String detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(text("problem." + status.value() + ".title", "problem.other.title", locale));
        return problem;
    }

    /** Content that can't be accepted as it is. */
    ProblemDetail invalid(Locale locale, String key, Object... arguments) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage(key, arguments, locale), locale);
    }

    private String text(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, null, locale);
        return text == null ? messages.getMessage(otherwise, null, locale) : text;
    }
}
