package org.yiciban.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.yiciban.bounds.LostSigns;
import org.yiciban.identity.login.UnkeptForm;

/**
 * A form in which something can't be kept, after the login, the token and the right to send it, and before anybody works
 * with it: whoever sent it is led back to its page.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@Configuration(proxyBeanMethods = false)
class UnkeptSent implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<OpenPages> pages;

    UnkeptSent(ObjectProvider<OpenPages> pages) {
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        LostSigns.requireNone(request);
        return true;
    }

    @ExceptionHandler
    @Nullable
    RedirectView back(LostSigns lost, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = UnkeptForm.keep(request, lost.typed(), lost.fields(), pages.getObject()::nearest)
                .orElse(null);
        if (page == null) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return null;
        }
        RedirectView there = new RedirectView(page, true);
        there.setExpandUriTemplateVariables(false);
        there.setExposeModelAttributes(false);
        return there;
    }
}
