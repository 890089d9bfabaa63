package org.yiciban.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.MustWait;
import org.yiciban.identity.login.Throttle;

/**
 * Pages that the code of a letter opens. The address tells nothing: before the code is shown there is nothing to read, and
 * it never stands in an address.
 *
 * @param <T> what a code opens
 */
public final class CodeLock<T> {

    private static final int SECONDS_A_MINUTE = 60;

    private final Throttle throttle;
    private final String kind;
    private final Opening<T> opening;

    /**
     * A lock.
     *
     * @param kind the kind of the letters, which tells their numbers apart from those of others
     */
    public CodeLock(Throttle throttle, String kind, Opening<T> opening) {
        this.throttle = throttle;
        this.kind = kind;
        this.opening = opening;
    }

    /** What a code opens. */
    @FunctionalInterface
    public interface Opening<T> {

        /**
         * What stands behind a number.
         *
         * @throws ActRefused as for a case that isn't there, when the code is another's or none
         */
        T of(long no, String code);
    }

    /**
     * The lock of one letter as its page shows it.
     *
     * @param no the number in the address
     * @param opened what the code has opened; null before one was shown, and when it was replaced
     * @param errors what is wrong with the code
     * @param waitMinutes how long nobody may show a code; null where one may
     */
    public record Shown<T>(String no, @Nullable T opened, List<FieldError> errors, @Nullable Integer waitMinutes)
            implements Judged {}

    /** How it stands in this session. */
    public Shown<T> shown(String no, HttpSession session) {
        return shown(no, session, List.of(), null);
    }

    /**
     * Shows it a code. Every wrong one gets the same answer, and too many have to wait.
     *
     * @return nothing when it is open now
     */
    public Optional<Shown<T>> refused(
            String no, String code, HttpServletRequest request, HttpServletResponse response) {
        try {
            throttle.guarded(
                    new Attempt(Attempt.Secret.QUERY_CODE, kind + " " + no, request.getRemoteAddr()),
                    () -> opening.of(number(no), code),
                    ActRefused::isNoSuchCase);
        } catch (ActRefused none) {
            FieldError wrong = new FieldError("code", "unknown", none.text());
            return Optional.of(shown(no, request.getSession(), List.of(wrong), null));
        } catch (MustWait wait) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
            int minutes = (int) ((wait.seconds() + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
            return Optional.of(shown(no, request.getSession(), List.of(), minutes));
        }
        request.getSession().setAttribute(kept(no), code);
        return Optional.empty();
    }

    /**
     * The code that was shown in this session.
     *
     * @throws ActRefused as for a case that isn't there, when none was
     */
    public String code(String no, HttpSession session) {
        if (session.getAttribute(kept(no)) instanceof String code) {
            return code;
        }
        throw ActRefused.noSuchCase();
    }

    /**
     * The number in an address.
     *
     * @throws ActRefused as for a case that isn't there, when it is none
     */
    public static long number(String no) {
        if (!no.matches("[1-9][0-9]{0,17}")) {
            throw ActRefused.noSuchCase();
        }
        return Long.parseLong(no);
    }

    private Shown<T> shown(String no, HttpSession session, List<FieldError> errors, @Nullable Integer minutes) {
        T opened = session.getAttribute(kept(no)) instanceof String code ? opened(no, code) : null;
        return new Shown<>(no, opened, errors, minutes);
    }

    private @Nullable T opened(String no, String code) {
        try {
            return opening.of(number(no), code);
        } catch (ActRefused replaced) {
            return null;
        }
    }

    private String kept(String no) {
        return kind + "-code " + no;
    }
}
