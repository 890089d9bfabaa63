package org.yiciban.identity.trace;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.session.CurrentAccount;
import org.yiciban.shared.CaseNumber;

/** Takes down what each request read or did, once it is known what came of it. Raw addresses may hold secrets: none is kept. */
@Configuration(proxyBeanMethods = false)
class TraceInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ROUTE = TraceInterceptor.class.getName();

    /** Where a door was; what follows may be anything that somebody typed. */
    private static final Pattern DOOR = Pattern.compile("(/api/v1)?(/[a-z-]{1,30}){1,2}(?=/|$)");

    private final TraceBook book;
    private final CurrentAccount current;

    TraceInterceptor(TraceBook book, CurrentAccount current) {
        this.book = book;
        this.current = current;
    }

    /** A route as it was asked for; an answer on another page has variables of its own. */
    private record Route(String pattern, Map<?, ?> variables) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            book.requireRoom();
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            request.setAttribute(
                    ROUTE, new Route(String.valueOf(pattern), variables instanceof Map<?, ?> map ? map : Map.of()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(ROUTE) instanceof Route route) {
            int status = failed == null ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
            answered(request, route, status);
        } else if (request.getDispatcherType() == DispatcherType.ERROR && request.getAttribute(ROUTE) == null) {
            turnedAway(request);
        }
    }

    private void answered(HttpServletRequest request, Route route, int status) {
        Optional<Account> account = current.find();
        TraceNote note = TraceNote.ofRequest();
        Optional<TraceKind> opened = TraceRoutes.drawnAgain(request.getMethod(), route.pattern(), status);
        Optional<TraceKind> own = TraceRoutes.of(request.getMethod(), route.pattern())
                .map(one -> one == TraceKind.CASES_LISTED && note != null && note.subject() != null
                        ? TraceKind.CASES_SOUGHT
                        : one);
        TraceOutcome outcome = opened.isPresent() ? TraceOutcome.DONE : TraceOutcome.of(status);
        Optional<TraceKind> kind = opened.or(() -> own).filter(one -> !one.isRead() || isOffice(account));
        if (kind.isEmpty() && (outcome != TraceOutcome.REFUSED || account.isEmpty())) {
            return;
        }
        Set<String> cases = new LinkedHashSet<>(note == null ? Set.of() : note.cases());
        Stream.of("number", "caseNumber")
                .forEach(name -> addCase(cases, route.variables().get(name)));
        if (opened.isPresent() && cases.isEmpty()) {
            return; // the task was another's meanwhile: nothing of it was shown
        }
        String subject = kind.isEmpty() ? route.pattern() : subject(route, note, outcome);
        book.add(
                kind.orElse(TraceKind.DOOR_REFUSED),
                account.map(TraceLine.Who::of).orElse(null),
                cases,
                subject,
                request.getRemoteAddr(),
                outcome);
    }

    /** The side of the authorities; what citizens read of their own is nobody's concern. */
    private static boolean isOffice(Optional<Account> account) {
        return account.filter(one -> !one.is(Role.CITIZEN)).isPresent();
    }

    private static void addCase(Set<String> cases, @Nullable Object typed) {
        if (typed != null) {
            try {
                cases.add(CaseNumber.read(typed.toString()).value());
            } catch (IllegalArgumentException noNumber) {
                // whatever stood in the address, it was no case
            }
        }
    }

    /** Of the variables only those that are no secrets; where nothing was shown they may be anything that somebody typed. */
    private static @Nullable String subject(Route route, @Nullable TraceNote note, TraceOutcome outcome) {
        if (outcome != TraceOutcome.DONE) {
            return null;
        }
        return Stream.of("uploadId", "document", "username")
                .map(route.variables()::get)
                .filter(value -> value != null && value.toString().matches("[\\w.〔〕\\p{IsHan}-]{1,64}"))
                .map(Object::toString)
                .findFirst()
                .orElse(note == null ? null : note.subject());
    }

    /** A door was closed before any page was asked; from nobody known it leaves nothing, or he could fill the table. */
    private void turnedAway(HttpServletRequest request) {
        Optional<Account> account = current.find();
        if (!Integer.valueOf(403).equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                || account.isEmpty()) {
            return;
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .substring(request.getContextPath().length());
        Matcher door = DOOR.matcher(path);
        book.add(
                TraceKind.DOOR_REFUSED,
                TraceLine.Who.of(account.get()),
                Set.of(),
                door.lookingAt() ? door.group() : null,
                request.getRemoteAddr(),
                TraceOutcome.REFUSED);
    }
}
