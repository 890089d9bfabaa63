package org.yiciban.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells in words that the database was away, wherever in a request that was found out: also where its session is read or
 * kept, which happens around all doors. Before the filter of the sessions for that reason.
 */
@Component
@Order(AwayTold.BEFORE_SESSIONS)
class AwayTold extends OncePerRequestFilter {

    /** Spring Session's filter has fifty. */
    static final int BEFORE_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 40;

    /** Set to the request as it stood before the doors, with what it brought. */
    static final String WHOLE = AwayTold.class.getName() + ".whole";

    /** Where Spring Session holds the session of a request: the page that tells of it must not try to keep it once more. */
    private static final String SESSION = SessionRepository.class.getName() + ".CURRENT_SESSION";

    private static final Logger LOG = LoggerFactory.getLogger(AwayTold.class);

    private final Outage outage;

    AwayTold(Outage outage) {
        this.outage = outage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!DatabaseAway.isBehind(failed) || response.isCommitted()) {
                throw failed;
            }
            outage.met(failed);
            LOG.warn("the database was away: {}", DatabaseAway.words(failed));
            if (request.getAttribute(WHOLE) instanceof HttpServletRequest whole) {
                KeptForm.keep(whole);
            }
            request.removeAttribute(SESSION);
            request.setAttribute(Threshold.AWAY, true);
            ComeAgain.soon(response);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
