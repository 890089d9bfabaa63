package org.yiciban.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The threshold before all doors, before anybody looks who comes: a body has come as a whole and within its bounds, and
 * there is a place for the request before anything is done for it. Whoever is turned away is told so in words, and how to
 * come again; so is whoever finds the database away.
 */
@Component
public final class Threshold extends OncePerRequestFilter {

    /** Set when the database was away: whether the act was carried out isn't certain. */
    public static final String AWAY = Threshold.class.getName() + ".away";

    /** What was typed into a form of ours that was turned away, to be sent again. */
    public static final String TYPED = Threshold.class.getName() + ".typed";

    /** Set to an {@link Unread} where a field was refused. */
    public static final String UNREAD = Threshold.class.getName() + ".unread";

    private static final Logger LOG = LoggerFactory.getLogger(Threshold.class);

    /**
     * A field that wasn't taken.
     *
     * @param why {@code twice} or {@code signs}
     * @param field its name where that says more; otherwise empty
     */
    public record Unread(String why, String field) implements Serializable {}

    private final Bodies bodies;
    private final Bulkhead bulkhead;
    private final FreeSpace space;

    Threshold(Bodies bodies, Bulkhead bulkhead, FreeSpace space) {
        this.bodies = bodies;
        this.bulkhead = bulkhead;
        this.space = space;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest whole = request;
        try {
            AddressQuery.check(request);
            whole = bodies.whole(request);
            refuseWhereTheDiskIsFull(whole);
            if (!(whole instanceof PartedBody)) {
                bulkhead.enter(whole);
            }
            chain.doFilter(whole, response);
            if (response.getStatus() == HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE) {
                // a form without its files, where they are asked for: it may come once more, as it should
                keepTyped(whole);
            }
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!told(failed, whole, response)) {
                throw failed;
            }
        } finally {
            bulkhead.leave(request);
            if (whole instanceof PartedBody files) {
                files.forget();
            }
        }
    }

    /** After the body has come, so that what was typed can be sent again. */
    private void refuseWhereTheDiskIsFull(HttpServletRequest request) throws TurnedAway {
        if (Lane.writes(request)
                && (request instanceof PartedBody ? space.isShortForFiles() : space.isShortForActs())) {
            throw TurnedAway.noSpace();
        }
    }

    private boolean told(Exception failed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TurnedAway away = DatabaseAway.isBehind(failed) || !space.isBehind(failed)
                ? TurnedAway.behind(failed)
                // a paper that could not be kept: it is kept before anything is done with it
                : TurnedAway.noSpace();
        if (away != null) {
            if (!away.isBusy()) {
                LOG.info("turned away: {}", away.getMessage());
            }
            keepTyped(request);
            request.setAttribute(UNREAD, away.unread());
            // the server would take a broken read for a broken address
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            away.tell(response);
            return true;
        }
        if (!DatabaseAway.isBehind(failed) || response.isCommitted()) {
            return false;
        }
        LOG.warn("the database was away: {}", DatabaseAway.words(failed));
        request.setAttribute(AWAY, true);
        ComeAgain.soon(response);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return true;
    }

    /** Only what a page of ours sent, so that no other site can put words into a form; never passwords. */
    private static void keepTyped(HttpServletRequest request) {
        if (request instanceof HeldBody form && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            Map<String, String[]> typed = form.fields();
            if (typed.keySet().stream()
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"))) {
                request.setAttribute(TYPED, typed);
            }
        }
    }
}
