package org.yiciban.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yiciban.shared.Causes;

/**
 * The server throws when a file's name in a form has a zero character in it, whenever the form is first looked at: that is
 * a bad request and not an error of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableForms extends OncePerRequestFilter {

    private static final String BAD_NAME = UnreadableForms.class.getName();

    /** Whether this is why the request failed. */
    static boolean refused(HttpServletRequest request) {
        return request.getAttribute(BAD_NAME) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (!isBadName(failed) || response.isCommitted()) {
                throw failed;
            }
            request.setAttribute(BAD_NAME, true);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isBadName(Throwable failed) {
        return Causes.first(failed, InvalidFileNameException.class).isPresent();
    }
}
