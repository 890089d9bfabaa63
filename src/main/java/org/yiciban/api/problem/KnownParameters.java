package org.yiciban.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;

/**
 * Parameters in an address of the interface that the route doesn't know are refused, as unknown fields of a body are: a
 * mistyped {@code preview} would do what was to be looked at only, a mistyped filter shows more than was asked for.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    /** Every address may say in which language it wants to be answered. */
    private static final String LANGUAGE = "lang";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route) {
            Set<String> known = new TreeSet<>(names(route));
            List<FieldError> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name) && !name.equals(LANGUAGE))
                    .map(name -> new FieldError(
                            name,
                            "unknown",
                            known.isEmpty()
                                    ? Refusal.of("parameter.none")
                                    : Refusal.of("parameter.unknown", String.join(", ", known))))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new InvalidInput(unknown);
            }
        }
        return true;
    }

    private static List<String> names(HandlerMethod route) {
        return Stream.concat(choosing(route), taken(route)).toList();
    }

    /** Those by whose value the route is chosen, {@code preview=true}: it needn't take them. */
    private static Stream<String> choosing(HandlerMethod route) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), RequestMapping.class);
        return mapping == null
                ? Stream.empty()
                : Stream.of(mapping.params()).map(word -> word.replaceFirst("!?=.*", ""));
    }

    private static Stream<String> taken(HandlerMethod route) {
        return Stream.of(route.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                        .map(RequestParam::name)
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> parameter.getParameter().getName()));
    }

    /** The words of a parameter of a closed list, or of a list of them; none for others. */
    static List<String> words(MethodParameter parameter) {
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        Class<?> listed = type.asCollection().getGeneric(0).resolve();
        return words(listed == null ? type.toClass() : listed);
    }

    /** The words of a closed list; yes and no are one. */
    static List<String> words(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return List.of("true", "false");
        }
        @Nullable Object @Nullable [] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Stream.of(constants).map(Objects::toString).toList();
    }
}
