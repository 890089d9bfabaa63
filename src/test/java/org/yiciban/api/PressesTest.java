package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.yiciban.bounds.Threshold;
import org.yiciban.identity.Visitor;

/** A press that was turned away, as its token or its login was over, ends at a page that there is, and that says so. */
@ApiTest
class PressesTest {

    /** They change nothing and need no token: what is wrong with what was sent is told at once. */
    private static final Set<String> ASKING = Set.of("/verify", "/verify/file");

    private static final String NOT_DONE = "刚才的操作没有办理";

    private final List<RequestMappingInfoHandlerMapping> mappings;
    private final int port;

    @Autowired
    PressesTest(List<RequestMappingInfoHandlerMapping> mappings, Environment environment) {
        this.mappings = mappings;
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Every form route of the program, as its controllers say, with an id that nobody has. */
    private Set<String> forms() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !Threshold.isForPrograms(path))
                .map(path -> path.replace("page-{number}", "page-1").replaceAll("\\{[a-z]+}", "999999"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Visitor visitor(String username) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.login(username, "demo");
        return visitor;
    }

    private static String worker(String path) {
        return path.startsWith("/admin")
                ? "admin"
                : path.contains("/visit/")
                        ? "amr"
                        : path.startsWith("/window/load")
                                ? "amr-head"
                                : path.startsWith("/window/clock") || path.startsWith("/window/ratings")
                                        ? "supervisor"
                                        : path.startsWith("/window")
                                                ? "clerk"
                                                : path.startsWith("/models") || path.startsWith("/workbench")
                                                        ? path.endsWith("/remarks/new") ? "publisher" : "modeller"
                                                        : "citizen";
    }

    private static String place(HttpResponse<String> led) {
        URI address = URI.create(led.headers().firstValue("Location").orElseThrow());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    @Test
    void aPressWithoutItsTokenEndsAtAPageThatThereIs() throws Exception {
        Map<String, Visitor> people = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String form : forms()) {
            String who = worker(form);
            if (!people.containsKey(who)) {
                people.put(who, visitor(who));
            }
            HttpResponse<String> led = people.get(who).post(form, "x=y");
            if (ASKING.contains(form)) {
                assertThat(led.statusCode()).as(form).isEqualTo(422);
                continue;
            }
            HttpResponse<String> page = people.get(who).get(place(led));
            page = page.statusCode() == 302 ? people.get(who).get(place(page)) : page;
            if (!Set.of(200, 404).contains(page.statusCode()) || !page.body().contains(NOT_DONE)) {
                wrong.add(form + " → " + place(led) + " " + page.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void itIsToldOnceAndTheListItselfIsShown() throws Exception {
        Visitor admin = visitor("admin");
        HttpResponse<String> led = admin.post("/admin/outbox/999999/retry", "");

        assertThat(place(led)).isEqualTo("/admin/outbox");
        assertThat(admin.get("/admin/outbox").body().contains(NOT_DONE)).isTrue();
        assertThat(admin.get("/admin/outbox").body().contains(NOT_DONE)).isFalse();
    }

    /** The page that the press came from may itself be the answer to a form. */
    @Test
    void aPageThatWasTheAnswerToAFormIsNoPlaceToComeBackTo() throws Exception {
        Visitor admin = visitor("admin");
        HttpResponse<String> led = admin.send(admin.request("/admin/outbox/999999/retry")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", "http://localhost:" + port + "/admin/outbox/999999/retry?x=y")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("x=y"))
                .build());

        assertThat(place(led)).isEqualTo("/admin/outbox");
    }

    @Test
    void afterALapsedLoginItIsTheSame() throws Exception {
        Visitor citizen = new Visitor(port);
        citizen.pretendSession("0123456789ABCDEF0123456789ABCDEF");
        HttpResponse<String> led = citizen.post("/my/drafts/999999/deletion", "x=y");

        assertThat(place(led)).isEqualTo("/login?expired");
        assertThat(place(citizen.login("citizen", "demo"))).isEqualTo("/my");
        assertThat(citizen.get("/my").statusCode()).isIn(200, 302);
    }
}
