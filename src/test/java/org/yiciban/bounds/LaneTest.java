package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.yiciban.api.ApiTest;

/** A crowd of the public makes no member of the staff wait, at whatever address he works. */
@ApiTest
class LaneTest {

    private static final List<String> PUBLIC = List.of("CITIZEN", "FILER", "SYSTEM");
    private static final List<String> STAFF = List.of(
            "CLERK",
            "OFFICER",
            "HEAD",
            "KEEPER",
            "SUPERVISOR",
            "GOVERNMENT",
            "MODELLER",
            "PUBLISHER",
            "AUDITOR",
            "ADMIN");

    private final ApplicationContext context;
    private final OfficeDoors doors;
    private final AuthorizationFilter guard;

    @Autowired
    LaneTest(ApplicationContext context, OfficeDoors doors, SecurityFilterChain chain) {
        this.context = context;
        this.doors = doors;
        this.guard = chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereOnlyStaffMayPassTheyHaveALaneOfTheirOwn() {
        List<MockHttpServletRequest> routes = routes();

        assertThat(routes).hasSizeGreaterThan(100).allSatisfy(route -> {
            boolean office = STAFF.stream().anyMatch(role -> mayPass(role, route))
                    && PUBLIC.stream().noneMatch(role -> mayPass(role, route));
            assertThat(Lane.of(route, doors).filter(Lane.OFFICE::equals).isPresent())
                    .as("%s %s waits with the staff", route.getMethod(), route.getRequestURI())
                    .isEqualTo(office);
        });
        assertThat(Stream.of("/api/v1/late-limits", "/api/v1/cases/searches", "/api/v1/calendars/2026")
                        .map(path ->
                                request(path.endsWith("searches") ? "POST" : path.endsWith("6") ? "PUT" : "GET", path))
                        .map(route -> Lane.of(route, doors).orElseThrow()))
                .containsOnly(Lane.OFFICE);
    }

    private boolean mayPass(String role, MockHttpServletRequest route) {
        return guard.getAuthorizationManager()
                .authorize(() -> new TestingAuthenticationToken(role, "", "ROLE_" + role), route)
                .isGranted();
    }

    private List<MockHttpServletRequest> routes() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(LaneTest::routes)
                .toList();
    }

    private static Stream<MockHttpServletRequest> routes(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^/]*}", "x").replace("**", "x"))
                .filter(path -> !path.startsWith("/actuator") && !path.startsWith("/assets"))
                .flatMap(path -> (methods.isEmpty()
                                ? Stream.of("GET")
                                : methods.stream().map(Enum::name))
                        .map(method -> request(method, path.isEmpty() ? "/" : path)));
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
