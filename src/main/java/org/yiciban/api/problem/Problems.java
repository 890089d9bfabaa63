package org.yiciban.api.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.yiciban.form.component.FieldError;

/** Words a problem for programs (RFC 9457) in the caller's language. */
@Component
class Problems {

    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_PATH = 200;

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

    /** A body that is too deep, has too many values or too long a text. */
    String beyondBounds(Locale locale) {
        return messages.getMessage("problem.body.bounds", null, locale);
    }

    /** The database was away; whether the act was carried out isn't certain. */
    ProblemDetail away(Locale locale) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, messages.getMessage("problem.away", null, locale), locale);
    }

    /**
     * Fields that are wrong, each with its path, a code for programs and a sentence for people; at most a hundred, with
     * the number of those that are left out.
     */
    ProblemDetail fields(List<FieldError> errors, Locale locale) {
        int more = errors.size() - MOST_FIELDS;
        ProblemDetail problem = more > 0
                ? invalid(locale, "problem.fields.more", MOST_FIELDS, more)
                : of(HttpStatus.UNPROCESSABLE_CONTENT, locale);
        if (more > 0) {
            problem.setProperty("more", more);
        }
        problem.setProperty(
                "errors",
                errors.stream()
                        .limit(MOST_FIELDS)
                        .map(error -> new Field(
                                cut(error.field()),
                                error.code(),
                                error.message().in(locale)))
                        .toList());
        return problem;
    }

    /** A name that somebody made up may be as long as he likes. */
    private static String cut(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    }

    /** A wrong field as programs read it. */
    record Field(String field, String code, String message) {}

    private String text(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, null, locale);
        return text == null ? messages.getMessage(otherwise, null, locale) : text;
    }
}
