package org.yiciban.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.material.UploadRefused;

/** A page that comes back with errors says so in its status too: 422, or what the first file that wasn't taken says. */
@Configuration(proxyBeanMethods = false)
class WrongAnswers implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/apply/**",
                        "/track/**",
                        "/my/**",
                        "/register/**",
                        "/notices/**",
                        "/verify/**",
                        "/confirmations/**",
                        "/parties/**",
                        "/window/cases/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView shown) {
        if (shown == null
                || shown.getStatus() != null
                || response.getStatus() != HttpStatus.OK.value()
                || !"POST".equals(request.getMethod())) {
            return;
        }
        if (shown.getModel().get("page") instanceof Judged page && page.refused()) {
            HttpStatus status = status(page.errors());
            if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(UploadRefused.RETRY_AFTER));
            }
            shown.setStatus(status);
        }
    }

    private static HttpStatus status(List<FieldError> errors) {
        return errors.isEmpty()
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : HttpStatus.valueOf(UploadRefused.Kind.statusOf(errors.get(0).code()));
    }
}
