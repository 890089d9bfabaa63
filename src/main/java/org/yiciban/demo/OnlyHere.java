package org.yiciban.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Demo mode has known passwords: a proxy that makes it reachable from elsewhere, or a name that points to this machine,
 * is refused with a sentence.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "yiciban.demo", matchIfMissing = true)
class OnlyHere extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;
    private static final List<String> FORWARDED = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Server",
            "X-Forwarded-Prefix",
            "X-Real-IP");
    private static final String SENTENCE =
            """
            这是演示模式，账号密码是公开的，只能在本机用 http://127.0.0.1 打开，不能经代理或者别的域名访问。\
            正式使用请用 production 配置启动，见 docs/production.md。
            This is demo mode with known passwords. It can be opened on its own machine only, at http://127.0.0.1, not \
            through a proxy or under another name. For real use start it with the production profile, see docs/production.md.
            """;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean forwarded = FORWARDED.stream().map(request::getHeader).anyMatch(Objects::nonNull);
        if (!forwarded && isHere(request.getHeader(HttpHeaders.HOST))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(MISDIRECTED);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(SENTENCE);
    }

    /** Loopback by number or by the one name that always means it; an old client names none. */
    static boolean isHere(String host) {
        return host == null || host.matches("(127(\\.\\d{1,3}){3}|localhost|\\[::1])(:\\d{1,5})?");
    }
}
