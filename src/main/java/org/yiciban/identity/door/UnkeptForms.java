package org.yiciban.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.yiciban.identity.login.UnkeptForm;

/** The page of a form in which something can't be kept, shown to whoever may open it: with what was typed, and where it is. */
@Component
class UnkeptForms extends OncePerRequestFilter {

    private final MessageSource messages;

    UnkeptForms(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<UnkeptForm> form = "GET".equals(request.getMethod()) ? UnkeptForm.of(request) : Optional.empty();
        if (form.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper shown = new ContentCachingResponseWrapper(response);
        rest.doFilter(request, shown);
        if (isPage(shown) && request.getSession(false) != null) {
            String page = new String(shown.getContentAsByteArray(), StandardCharsets.UTF_8);
            String marked = new MarkedPage(
                            form.get(),
                            request.getContextPath(),
                            (key, about) -> messages.getMessage(key, about, RequestContextUtils.getLocale(request)))
                    .of(page);
            shown.resetBuffer();
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            shown.getOutputStream().write(marked.getBytes(StandardCharsets.UTF_8));
            UnkeptForm.told(request);
        }
        shown.copyBodyToResponse();
    }

    private static boolean isPage(HttpServletResponse shown) {
        return shown.getStatus() == HttpServletResponse.SC_OK
                && shown.getContentType() != null
                && shown.getContentType().startsWith("text/html");
    }
}
