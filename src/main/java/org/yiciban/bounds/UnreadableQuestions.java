package org.yiciban.bounds;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The page that tells of a refused question asks for fields itself, the language for one; the server would throw again
 * when it reads them, and its own bare page would be shown instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableQuestions extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        boolean told = request.getDispatcherType() == DispatcherType.ERROR && !AddressQuery.isReadable(request);
        rest.doFilter(told ? new Unasked(request) : request, response);
    }

    /** The same request without a question. */
    private static final class Unasked extends Fields {

        Unasked(HttpServletRequest request) {
            super(request);
        }

        @Override
        Map<String, String[]> fields() {
            return Map.of();
        }
    }
}
