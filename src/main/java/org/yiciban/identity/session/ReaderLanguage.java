package org.yiciban.identity.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Chinese first: pages are Chinese until the reader chooses English, which a cookie remembers; programs say what they
 * want by Accept-Language.
 */
@Configuration(proxyBeanMethods = false)
class ReaderLanguage implements WebMvcConfigurer {

    static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final CurrentAccount current;

    ReaderLanguage(CurrentAccount current) {
        this.current = current;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return offered(value == null ? null : Locale.forLanguageTag(value));
            }
        };
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setDefaultLocaleFunction(ReaderLanguage::withoutCookie);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return offered(Locale.forLanguageTag(value));
            }
        };
        change.setParamName("lang");
        change.setHttpMethods("GET", "HEAD");
        registry.addInterceptor(change).excludePathPatterns("/api/**", "/engine-rest/**", "/assets/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AccountArgument(current));
    }

    private static Locale withoutCookie(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        boolean program = List.of("/api/", "/engine-rest/").stream()
                .anyMatch(door -> path.startsWith(request.getContextPath() + door));
        boolean asked = program && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return asked ? offered(request.getLocale()) : CHINESE;
    }

    private static Locale offered(Locale wanted) {
        return wanted != null && "en".equals(wanted.getLanguage()) ? Locale.ENGLISH : CHINESE;
    }
}
