package org.yiciban.identity.visits;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.bounds.Threshold;
import org.yiciban.shared.Causes;

/** Sessions come from the database instead of the memory of the web server. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class VisitConfiguration {

    @Bean
    Visits visits(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Value("${yiciban.journal-secret}") String secret,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        return new Visits(jdbc, transaction, new VisitSeal(secret), idle);
    }

    @Bean
    HttpSessionIdResolver sessionNumbers(
            @Value("${server.servlet.session.cookie.name}") String name,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite(SameSite.LAX.attributeValue());
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return new NotWithoutDatabase(resolver);
    }

    /** The page that says the database is away doesn't ask it who reads. */
    private record NotWithoutDatabase(HttpSessionIdResolver cookies) implements HttpSessionIdResolver {

        @Override
        public List<String> resolveSessionIds(HttpServletRequest request) {
            return isAway(request) ? List.of() : cookies.resolveSessionIds(request);
        }

        private static boolean isAway(HttpServletRequest request) {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                return false;
            }
            if (request.getAttribute(Threshold.AWAY) != null) {
                return true;
            }
            return Causes.of((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                    .anyMatch(cause -> cause instanceof DataAccessException || cause instanceof TransactionException);
        }

        @Override
        public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
            cookies.setSessionId(request, response, id);
        }

        @Override
        public void expireSession(HttpServletRequest request, HttpServletResponse response) {
            cookies.expireSession(request, response);
        }
    }
}
