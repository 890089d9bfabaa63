package org.yiciban.api.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.sheet.SituationException;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.clock.UnlawfulClockEvent;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.login.MustWait;
import org.yiciban.material.UploadRefused;
import org.yiciban.sandbox.SandboxBusy;

/** Turns what the modules refuse, in the words of the law, into problems for programs. */
@RestControllerAdvice("org.yiciban.api")
class RefusalHandler {

    private final Problems problems;

    RefusalHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(ActRefused refused, Locale locale) {
        HttpStatus status =
                switch (refused.kind()) {
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        return problems.of(status, refused.text().in(locale), locale);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput invalid, Locale locale) {
        return problems.fields(invalid.errors(), locale);
    }

    @ExceptionHandler
    ProblemDetail invalid(BodyInvalid invalid, Locale locale) {
        return problems.fields(invalid.errors(), locale);
    }

    @ExceptionHandler
    ProblemDetail unanswered(SituationException unanswered, Locale locale) {
        List<FieldError> errors = unanswered.problems().stream()
                .map(problem -> new FieldError("situation." + problem.key(), problem.code(), problem.message()))
                .toList();
        return problems.fields(errors, locale);
    }

    /** What breaks a rule of the legal clock: the rule in words, its code, and where it was broken. */
    @ExceptionHandler
    ProblemDetail unlawful(DeadlineRefusal refusal, Locale locale) {
        String words = refusal.sentence().in(locale);
        ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, words, locale);
        problem.setProperty("rule", words);
        problem.setProperty("code", refusal.rule());
        String field = refusal.field();
        if (refusal instanceof UnlawfulClockEvent event) {
            problem.setProperty("index", event.index());
            field = "events[" + event.index() + "]" + (field == null ? "" : "." + field);
        }
        if (field != null) {
            problem.setProperty("errors", List.of(new Problems.Field(field, refusal.rule(), words)));
        }
        return problem;
    }

    /** A file that can't be checked just now may come again; one that nobody can read is an answer that is wrong. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> upload(UploadRefused refused, Locale locale) {
        HttpStatus status = HttpStatus.valueOf(refused.kind().status());
        ProblemDetail problem = status == HttpStatus.UNPROCESSABLE_CONTENT
                ? problems.fields(List.of(new FieldError("file", refused.kind().code(), refused.text())), locale)
                : problems.of(status, refused.text().in(locale), locale);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (refused.kind() == UploadRefused.Kind.BUSY) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(UploadRefused.RETRY_AFTER));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(SandboxBusy busy, Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(SandboxBusy.RETRY_AFTER))
                .body(problems.of(HttpStatus.SERVICE_UNAVAILABLE, busy.text().in(locale), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(MustWait wrong, Locale locale) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wrong.seconds()))
                .body(problems.of(HttpStatus.TOO_MANY_REQUESTS, locale));
    }

    /** A race that was lost again and again; whoever tries once more will see what the others did. */
    @ExceptionHandler
    ProblemDetail raced(ConcurrencyFailureException raced, Locale locale) {
        return problems.of(HttpStatus.CONFLICT, locale);
    }
}
