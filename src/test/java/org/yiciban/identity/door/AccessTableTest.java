package org.yiciban.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.yiciban.identity.LoginTest;
import org.yiciban.identity.account.Role;

/** The authorization matrix: every door of the program, every kind of caller. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:login;DB_CLOSE_DELAY=-1")
@Import(LoginTest.Probes.class)
class AccessTableTest {

    private record Door(String method, String path) {}

    private static final Authentication VISITOR =
            new AnonymousAuthenticationToken("key", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SecurityFilterChain chain;

    @Test
    void every_door_of_the_program_stands_in_the_table() {
        assertThat(existing()).isNotEmpty().allSatisfy(door -> assertThat(AccessTable.of(request(door)))
                .as("%s %s: add a row to the table of doors", door.method(), door.path())
                .isPresent());
    }

    @Test
    void every_door_lets_pass_exactly_whom_its_row_names() {
        for (Door door : existing()) {
            AccessRule.Who who = AccessTable.of(request(door)).orElseThrow().who();
            assertThat(mayPass(VISITOR, door))
                    .as("visitor at %s", door)
                    .isEqualTo(who instanceof AccessRule.Who.Anyone);
            for (Role role : Role.values()) {
                boolean expected = !(who instanceof AccessRule.Who.Holding holding)
                        || holding.roles().contains(role);
                assertThat(mayPass(holding(role), door))
                        .as("%s at %s", role, door)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void the_table_opens_what_the_contract_promises_and_no_more() {
        assertThat(List.of(
                        new Door("GET", "/"),
                        new Door("GET", "/services/x"),
                        new Door("GET", "/track/x"),
                        new Door("POST", "/track"),
                        new Door("GET", "/api/v1/bundles"),
                        new Door("POST", "/api/v1/bundles/x/guidance"),
                        new Door("GET", "/api/v1/cases/x"),
                        new Door("GET", "/api/v1/cases/x/deadlines"),
                        new Door("POST", "/api/v1/cases/x/supplement"),
                        new Door("POST", "/api/v1/deadline-calculations"),
                        new Door("GET", "/api/v1/calendars/2026"),
                        new Door("GET", "/actuator/health")))
                .allMatch(door -> mayPass(VISITOR, door));
        assertThat(List.of(
                        new Door("POST", "/api/v1/cases"),
                        new Door("POST", "/api/v1/cases/x/withdrawal"),
                        new Door("POST", "/api/v1/uploads"),
                        new Door("GET", "/apply/x"),
                        new Door("GET", "/my")))
                .noneMatch(door -> mayPass(VISITOR, door))
                .allMatch(door -> mayPass(holding(Role.CITIZEN), door));
        onlyFor(Set.of(Role.CLERK, Role.OFFICER, Role.HEAD, Role.SUPERVISOR, Role.GOVERNMENT), "GET", "/window/x");
        onlyFor(Set.of(Role.CLERK, Role.OFFICER, Role.HEAD, Role.SUPERVISOR, Role.GOVERNMENT), "POST", "/window/next");
        onlyFor(Set.of(Role.CLERK, Role.OFFICER, Role.HEAD, Role.SUPERVISOR, Role.GOVERNMENT), "POST", "/window/bulk");
        onlyFor(Set.of(Role.CLERK, Role.OFFICER, Role.HEAD, Role.SUPERVISOR, Role.GOVERNMENT), "GET", "/api/v1/tasks");
        for (String search : List.of("/window/cases", "/window/late", "/api/v1/cases", "/api/v1/late-limits")) {
            onlyFor(Set.of(Role.CLERK, Role.OFFICER, Role.HEAD, Role.SUPERVISOR, Role.GOVERNMENT), "GET", search);
        }
        for (String search : List.of("/window/cases", "/api/v1/cases/searches")) {
            onlyFor(Set.of(Role.CLERK, Role.OFFICER, Role.HEAD, Role.SUPERVISOR, Role.GOVERNMENT), "POST", search);
        }
        onlyFor(Set.of(Role.MODELLER, Role.PUBLISHER), "POST", "/api/v1/models/checks");
        onlyFor(Set.of(Role.CLERK, Role.OFFICER, Role.HEAD, Role.KEEPER), "GET", "/window/seals");
        onlyFor(Set.of(Role.CLERK, Role.OFFICER, Role.HEAD, Role.KEEPER), "POST", "/window/seals");
        onlyFor(Set.of(Role.AUDITOR), "GET", "/admin/traces");
        onlyFor(Set.of(Role.AUDITOR), "GET", "/admin/traces/export");
        onlyFor(Set.of(Role.ADMIN, Role.SUPERVISOR, Role.AUDITOR), "GET", "/admin/journal");
        onlyFor(Set.of(Role.ADMIN), "PUT", "/api/v1/calendars/2026");
        onlyFor(Set.of(Role.ADMIN), "PUT", "/api/v1/agencies/x/calendar");
        onlyFor(Set.of(Role.ADMIN), "GET", "/api/v1/calendar-recomputation");
        onlyFor(Set.of(Role.ADMIN), "POST", "/admin/calendars");
        onlyFor(Set.of(Role.SUPERVISOR), "POST", "/api/v1/demo/clock");
        onlyFor(Set.of(Role.SUPERVISOR), "POST", "/window/clock");
        onlyFor(Set.of(Role.ADMIN), "GET", "/actuator/metrics");
        onlyFor(Set.of(), "GET", "/anything/else");
        onlyFor(Set.of(), "DELETE", "/api/v1/bundles/x");
    }

    @Test
    void the_head_of_what_a_visitor_may_read_is_answered_as_the_whole() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        for (Door door : existing()) {
            if (!door.method().equals("GET") || !mayPass(VISITOR, door)) {
                continue;
            }
            URI address = URI.create("http://localhost:" + port + door.path());
            HttpResponse<Void> whole = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            HttpResponse<String> head = http.send(
                    HttpRequest.newBuilder(address)
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());

            assertThat(head.statusCode()).as("HEAD %s", door.path()).isEqualTo(whole.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(mayPass(VISITOR, new Door("HEAD", door.path()))).isTrue();
        }
        assertThat(http.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private void onlyFor(Set<Role> roles, String method, String path) {
        Door door = new Door(method, path);
        assertThat(mayPass(VISITOR, door)).as("visitor at %s", door).isFalse();
        assertThat(Stream.of(Role.values()).filter(role -> mayPass(holding(role), door)))
                .as("who may pass %s", door)
                .containsExactlyInAnyOrderElementsOf(roles);
    }

    private boolean mayPass(Authentication caller, Door door) {
        AuthorizationFilter guard = chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow();
        return guard.getAuthorizationManager()
                .authorize(() -> caller, request(door))
                .isGranted();
    }

    private static Authentication holding(Role role) {
        return new TestingAuthenticationToken(role.name(), "", "ROLE_" + role.name());
    }

    private List<Door> existing() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessTableTest::doors)
                .distinct()
                .toList();
    }

    private static Stream<Door> doors(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^/]*}", "x").replace("**", "x"))
                .map(path -> path.isEmpty() ? "/" : path)
                .flatMap(path -> (methods.isEmpty()
                                ? Stream.of("GET")
                                : methods.stream().map(Enum::name))
                        .map(method -> new Door(method, path)));
    }

    private static MockHttpServletRequest request(Door door) {
        return new MockHttpServletRequest(door.method(), door.path());
    }
}
