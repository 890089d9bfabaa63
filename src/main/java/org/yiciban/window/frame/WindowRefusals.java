package org.yiciban.window.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.draft.AlreadySubmitted;

/** A page that can't be shown says why, in the frame of the window. */
@ControllerAdvice("org.yiciban.window")
public class WindowRefusals {

    static final String REFUSAL = WindowRefusals.class.getName();

    @ExceptionHandler
    String refused(ActRefused refused, HttpServletRequest request) {
        request.setAttribute(REFUSAL, refused);
        return "forward:/window/refused";
    }

    /** Whoever comes back to an application that was taken in is led to its receipt. */
    @ExceptionHandler
    String takenIn(AlreadySubmitted already) {
        return "redirect:/window/cases/" + already.caseNumber() + "/receipt";
    }

    public static int status(ActRefused refused) {
        return switch (refused.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT.value();
            case FORBIDDEN -> HttpStatus.FORBIDDEN.value();
            case NOT_FOUND -> HttpStatus.NOT_FOUND.value();
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE.value();
        };
    }
}
