package org.yiciban.api.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.yiciban.casefile.refusals.UnknownWord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/**
 * Turns what a controller of the interface throws into a problem with words. What is refused before a controller is
 * found goes through {@link ErrorAnswerController}; what nobody expects is left alone and becomes a recorded 500.
 */
@RestControllerAdvice("org.yiciban.api")
class ProblemHandler {

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        if (UnfitBody.isBeyondBounds(unreadable)) {
            return answer(
                    problems.of(HttpStatus.CONTENT_TOO_LARGE, problems.beyondBounds(locale), locale),
                    HttpHeaders.EMPTY);
        }
        if (unreadable.getCause() instanceof DatabindException unfit) {
            return answer(problems.fields(List.of(UnfitBody.fieldOf(unfit)), locale), HttpHeaders.EMPTY);
        }
        if (unreadable.getCause() instanceof InputCoercionException beyond) {
            return answer(problems.fields(List.of(UnfitBody.beyond(beyond)), locale), HttpHeaders.EMPTY);
        }
        if (unreadable.getCause() instanceof JacksonException json && json.getLocation() != null) {
            TokenStreamLocation at = json.getLocation();
            boolean twice = String.valueOf(json.getOriginalMessage()).startsWith("Duplicate");
            String key = twice ? "problem.body.twice" : "problem.body.unreadable";
            return answer(problems.malformed(locale, key, at.getLineNr(), at.getColumnNr()), HttpHeaders.EMPTY);
        }
        return answer(problems.malformed(locale, "problem.body.missing"), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped, Locale locale) {
        List<String> words = KnownParameters.words(mistyped.getParameter());
        if (!words.isEmpty()) {
            return answer(
                    problems.fields(
                            List.of(UnknownWord.at(mistyped.getName(), typed(mistyped.getValue(), words), words)),
                            locale),
                    HttpHeaders.EMPTY);
        }
        return answer(problems.invalid(locale, "problem.parameter.type", mistyped.getName()), HttpHeaders.EMPTY);
    }

    /** The word that isn't of the list, where several were given. */
    private static String typed(@Nullable Object value, List<String> words) {
        return value instanceof Object[] several
                ? Stream.of(several)
                        .map(String::valueOf)
                        .filter(one -> !words.contains(one))
                        .findFirst()
                        .orElse("")
                : String.valueOf(value);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing, Locale locale) {
        return missing(missing.getParameterName(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException missing, Locale locale) {
        return missing(missing.getRequestPartName(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingRequestHeaderException missing, Locale locale) {
        return missing(missing.getHeaderName(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException tooLarge, Locale locale) {
        return byStatus(HttpStatus.CONTENT_TOO_LARGE, HttpHeaders.EMPTY, locale);
    }

    /** Problems that carry their own status: a detail that the thrower has worded stays. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> told(ErrorResponseException told, Locale locale) {
        String detail = told.getBody().getDetail();
        if (detail == null || detail.isBlank()) {
            return byStatus(told.getStatusCode(), told.getHeaders(), locale);
        }
        ProblemDetail problem = problems.of(told.getStatusCode(), detail, locale);
        problem.setProperties(told.getBody().getProperties());
        return answer(problem, told.getHeaders());
    }

    @ExceptionHandler({HttpRequestMethodNotSupportedException.class, HttpMediaTypeException.class})
    ResponseEntity<ProblemDetail> unsupported(Exception unsupported, Locale locale) {
        ErrorResponse answer = (ErrorResponse) unsupported;
        return byStatus(answer.getStatusCode(), answer.getHeaders(), locale);
    }

    private ResponseEntity<ProblemDetail> missing(String name, Locale locale) {
        return answer(problems.invalid(locale, "problem.parameter.missing", name), HttpHeaders.EMPTY);
    }

    private ResponseEntity<ProblemDetail> byStatus(HttpStatusCode status, HttpHeaders headers, Locale locale) {
        return answer(problems.of(status, locale), headers);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
