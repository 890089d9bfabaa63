package org.yiciban.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.identity.session.CurrentAccount;

/** Lets a page take its {@link CaseDoor} as an argument: the address says which case and which door. */
@Configuration(proxyBeanMethods = false)
class CaseDoors implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String WINDOW = "/window/";

    private final CurrentAccount current;

    CaseDoors(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CaseDoor.class;
    }

    @Override
    public CaseDoor resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest asked,
            WebDataBinderFactory binders) {
        HttpServletRequest request = asked.getNativeRequest(HttpServletRequest.class);
        Map<?, ?> address = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Optional<Map<String, String[]>> before =
                "POST".equals(request.getMethod()) ? Optional.empty() : SavedRequest.take(request);
        return new CaseDoor(
                AddressedCase.number(String.valueOf(address.get("number"))),
                request.getServletPath().startsWith(WINDOW) ? Channel.WINDOW : Channel.WEB,
                current.get(),
                before.orElseGet(request::getParameterMap),
                before.isPresent());
    }
}
