package org.yiciban.api;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.yiciban.form.FieldError;

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

    /** A request that can't be read at all. */
    ProblemDetail malformed(Locale locale, String key, Object... arguments) {
        return of(HttpStatus.BAD_REQUEST, messages.getMessage(key, arguments, locale), locale);
    }

    /** Fields that are wrong, each with its path, a code for programs and a sentence for people. */
    ProblemDetail fields(List<FieldError> errors, Locale locale) {
        ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_CONTENT, locale);
        problem.setProperty(
                "errors",
                errors.stream()
                        .map(error -> new Field(
                                error.field(), error.code(), error.message().in(locale)))
                        .toList());
        return problem;
    }

    /** A wrong field as programs read it. */
    record Field(String field, String code, String message) {}

    private String text(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, null, locale);
        return text == null ? messages.getMessage(otherwise, null, locale) : text;
    }
}
