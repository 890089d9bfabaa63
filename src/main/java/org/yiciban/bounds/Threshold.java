package org.yiciban.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The threshold before all doors, before anybody looks who comes: a body has come as a whole and within its bounds, and
 * there is a place for the request before anything is done for it. Whoever is turned away is told so in words, and how to
 * come again. Whoever finds the database away is told so further out, by {@link AwayTold}.
 */
@Component
public final class Threshold extends OncePerRequestFilter {

    /** Set when the database was away: whether the act was carried out isn't certain. */
    public static final String AWAY = Threshold.class.getName() + ".away";

    /** What was typed into a form of ours that was turned away, to be sent again. */
    public static final String TYPED = Threshold.class.getName() + ".typed";

    /** The files that came with it, which have to be chosen anew: the name of each by its field; a map. */
    public static final String FILES = Threshold.class.getName() + ".files";

    /** Set to an {@link Unread} where a field was refused. */
    public static final String UNREAD = Threshold.class.getName() + ".unread";

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/engine-rest/", "/v3/", "/actuator/");

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

    /** Whether programs alone call that address: they get a status and a problem, never a page and never the way to one. */
    public static boolean isForPrograms(String path) {
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest whole = request;
        try {
            AddressQuery.check(request);
            whole = bodies.whole(request);
            request.setAttribute(AwayTold.WHOLE, whole);
            refuseWhereTheDiskIsFull(whole);
            if (!(whole instanceof PartedBody)) {
                bulkhead.enter(whole);
            }
            chain.doFilter(whole, response);
            if (response.getStatus() == HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE) {
                // a form without its files, where they are asked for: it may come once more, as it should
                KeptForm.keep(whole);
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
        if (away == null) {
            if (DatabaseAway.isBehind(failed)) {
                // before the files that came are forgotten
                KeptForm.keep(request);
            }
            return false;
        }
        if (!away.isBusy()) {
            LOG.info("turned away: {}", away.getMessage());
        }
        if (away.isBusy() || request instanceof HeldBody) {
            KeptForm.keep(request);
        }
        request.setAttribute(UNREAD, away.unread());
        // the server would take a broken read for a broken address
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        away.tell(response);
        return true;
    }
}
