package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.yiciban.bounds.Threshold;
import org.yiciban.shared.CaseNumber;

/** Sends nonsense to every form of the program: none is answered as if all were well, and none as a fault of ours. */
@TestComponent
class NonsenseForms {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** Who sends it, and to which case; forms of tasks and of lists get an id that nobody has. */
    private static final Map<String, String> WHO = Map.ofEntries(
            Map.entry("/register", ""),
            Map.entry("/track", ""),
            Map.entry("/password/{token}", ""),
            Map.entry("/notices/{no}/objections", ""),
            Map.entry("/verify", ""),
            Map.entry("/verify/file", ""),
            Map.entry("/notices/{no}/answer", ""),
            Map.entry("/track/{number}/fees/{item}", "citizen incomplete"),
            Map.entry("/track/{number}/person/{item}", "citizen incomplete"),
            Map.entry("/window/cases/{number}/person/{item}", "clerk incomplete"),
            Map.entry("/window/cases/{number}/fees/{item}", "clerk incomplete"),
            Map.entry("/confirmations/{no}/code", ""),
            Map.entry("/confirmations/{no}/answer", ""),
            Map.entry("/parties/{no}/code", ""),
            Map.entry("/parties/{no}/answer", ""),
            Map.entry("/track/{number}/confirmations/{step}", "citizen incomplete"),
            Map.entry("/window/cases/{number}/confirmations/{step}", "clerk incomplete"),
            Map.entry("/my/password", "citizen"),
            Map.entry("/my/drafts/{id}/deletion", "citizen"),
            Map.entry("/my/cases/{number}/withdrawal", "citizen incomplete"),
            Map.entry("/my/cases/{number}/statement/{item}", "citizen incomplete"),
            Map.entry("/my/cases/{number}/hearing/{item}", "citizen incomplete"),
            Map.entry("/my/cases/{number}/claim", "citizen incomplete"),
            Map.entry("/my/cases/{number}/claim/revocation", "citizen incomplete"),
            Map.entry("/my/cases/{number}/mandate/revocation", "citizen incomplete"),
            Map.entry("/apply/new", "citizen"),
            Map.entry("/apply/{id}/applicant", "citizen draft"),
            Map.entry("/apply/{id}/papers", "citizen draft file"),
            Map.entry("/apply/{id}/submit", "citizen draft"),
            Map.entry("/apply/{id}/page-{number}", "citizen draft"),
            Map.entry("/track/{number}/supplement", "citizen incomplete file"),
            Map.entry("/track/{number}/steps/{step}", "citizen incomplete file"),
            Map.entry("/window/cases/{number}/steps/{step}", "clerk incomplete file"),
            Map.entry("/track/{number}/requests/{id}", "citizen finished file"),
            Map.entry("/window/cases/{number}/requests/{id}", "clerk finished file"),
            Map.entry("/track/{number}/rating", "citizen finished"),
            Map.entry("/track/{number}/messages", "citizen incomplete"),
            Map.entry("/window/cases/{number}/supplement", "clerk incomplete file"),
            Map.entry("/window/cases/{number}/withdrawal", "clerk incomplete"),
            Map.entry("/window/cases/{number}/statement/{item}", "clerk incomplete"),
            Map.entry("/window/cases/{number}/revocation/{item}", "amr incomplete"),
            Map.entry("/window/cases/{number}/slip/{item}", "amr incomplete"),
            Map.entry("/my/cases/{number}/mending/{item}", "citizen incomplete"),
            Map.entry("/window/cases/{number}/mending/{item}", "clerk incomplete"),
            Map.entry("/window/cases/{number}/disclosure-objection/{item}", "clerk finished"),
            Map.entry("/window/cases/{number}/commitment/{item}", "fire-head incomplete"),
            Map.entry("/window/cases/{number}/delays", "supervisor incomplete"),
            Map.entry("/my/cases/{number}/disclosure/{item}", "citizen finished"),
            Map.entry("/window/cases/{number}/disclosure/{item}", "amr finished"),
            Map.entry("/window/cases/{number}/visit/{item}", "amr incomplete"),
            Map.entry("/window/cases/{number}/hearing/{item}", "amr incomplete"),
            Map.entry("/window/cases/{number}/parties/{item}", "amr incomplete"),
            Map.entry("/window/cases/{number}/hearing-answer/{item}", "clerk incomplete"),
            Map.entry("/window/cases/{number}/receipt", "clerk incomplete"),
            Map.entry("/window/cases/{number}/claim", "clerk incomplete"),
            Map.entry("/window/cases/{number}/reinstatement", "clerk abandoned file"),
            Map.entry("/window/cases/{number}/reinstatement/decision", "amr-head abandoned"),
            Map.entry("/window/cases/{number}/reinstatement/withdrawal", "clerk abandoned"),
            Map.entry("/window/cases/{number}/extension", "government incomplete"),
            Map.entry("/window/cases/{number}/dates/{date}", "amr incomplete"),
            Map.entry("/window/cases/{number}/pause", "amr incomplete"),
            Map.entry("/window/cases/{number}/resumption", "amr incomplete"),
            Map.entry("/window/cases", "clerk"),
            Map.entry("/window/tasks/{id}", "amr"),
            Map.entry("/window/tasks/{id}/fields", "amr"),
            Map.entry("/window/tasks/{id}/claim", "amr"),
            Map.entry("/window/tasks/{id}/release", "amr"),
            Map.entry("/window/tasks/{id}/transfer", "amr"),
            Map.entry("/window/tasks/{id}/recusal", "amr"),
            Map.entry("/window/bulk", "amr"),
            Map.entry("/window/next", "amr"),
            Map.entry("/window/views", "amr"),
            Map.entry("/window/views/{id}/removal", "amr"),
            Map.entry("/window/settings", "amr"),
            Map.entry("/window/settings/password", "amr"),
            Map.entry("/window/settings/phrases", "amr"),
            Map.entry("/window/settings/phrases/{id}", "amr"),
            Map.entry("/window/settings/phrases/{id}/removal", "amr"),
            Map.entry("/window/settings/substitutes", "amr"),
            Map.entry("/window/settings/substitutes/{id}/removal", "amr"),
            Map.entry("/window/load", "amr-head"),
            Map.entry("/window/seals", "clerk"),
            Map.entry("/window/counter", "clerk"),
            Map.entry("/window/counter/{id}", "clerk file"),
            Map.entry("/window/counter/{id}/deletion", "clerk"),
            Map.entry("/window/ratings/{number}", "supervisor finished"),
            Map.entry("/window/clock", "supervisor"),
            Map.entry("/models/checks", "modeller file"),
            Map.entry("/models/drafts", "modeller file"),
            Map.entry("/models/drafts/{id}/files", "modeller file"),
            Map.entry("/models/drafts/{id}/discard", "modeller"),
            Map.entry("/models/drafts/{id}/submission", "modeller"),
            Map.entry("/models/drafts/{id}/return", "publisher"),
            Map.entry("/models/drafts/{id}/publication", "publisher"),
            Map.entry("/models/drafts/{id}/withdrawal", "publisher"),
            Map.entry("/models/releases/{id}/rollback", "modeller"),
            Map.entry("/workbench/services/new", "modeller"),
            Map.entry("/workbench/services/{key}/copy", "modeller"),
            Map.entry("/workbench/services/{key}/migration", "publisher"),
            Map.entry("/workbench/services/{key}/migration/{run}/stop", "publisher"),
            Map.entry("/workbench/drafts", "modeller file"),
            Map.entry("/workbench/services/{key}/drafts", "modeller"),
            Map.entry("/workbench/drafts/{id}/file", "modeller"),
            Map.entry("/workbench/drafts/{id}/files/new", "modeller"),
            Map.entry("/workbench/drafts/{id}/files/new/item", "modeller"),
            Map.entry("/workbench/drafts/{id}/removal", "modeller"),
            Map.entry("/workbench/drafts/{id}/restoration", "modeller"),
            Map.entry("/workbench/drafts/{id}/sheet", "modeller"),
            Map.entry("/workbench/drafts/{id}/text", "modeller"),
            Map.entry("/workbench/drafts/{id}/preview", "modeller"),
            Map.entry("/workbench/drafts/{id}/rehearsal", "modeller"),
            Map.entry("/workbench/drafts/{id}/list", "modeller file"),
            Map.entry("/workbench/drafts/{id}/list/columns", "modeller"),
            Map.entry("/workbench/drafts/{id}/list/removal", "modeller"),
            Map.entry("/workbench/drafts/{id}/list/taking", "modeller"),
            Map.entry("/workbench/drafts/{id}/remarks/new", "publisher"),
            Map.entry("/workbench/drafts/{id}/remarks/{remark}/removal", "publisher"),
            Map.entry("/workbench/drafts/{id}/remarks/{remark}/done", "modeller"),
            Map.entry("/workbench/drafts/{id}/sample", "modeller"),
            Map.entry("/workbench/drafts/{id}/scenarios", "modeller"),
            Map.entry("/workbench/drafts/{id}/scenarios/removal", "modeller"),
            Map.entry("/workbench/templates/edit", "modeller"),
            Map.entry("/workbench/templates/{id}/approval", "publisher"),
            Map.entry("/workbench/templates/{id}/return", "publisher"),
            Map.entry("/admin/calendars", "admin"),
            Map.entry("/admin/calendars/preview", "admin"),
            Map.entry("/admin/calendars/withdrawal", "admin"),
            Map.entry("/admin/calendars/withdrawal/preview", "admin"),
            Map.entry("/admin/journal/check", "admin"),
            Map.entry("/admin/documents/retry", "admin"),
            Map.entry("/admin/documents/archive/retry", "admin"),
            Map.entry("/admin/documents/archive/verification", "admin"),
            Map.entry("/admin/outbox/retry", "admin"),
            Map.entry("/admin/outbox/{id}/retry", "admin"),
            Map.entry("/admin/stuck/{id}/retry", "admin"),
            Map.entry("/admin/staff", "admin"),
            Map.entry("/admin/staff/{username}", "admin"),
            Map.entry("/admin/staff/{username}/disable", "admin"),
            Map.entry("/admin/staff/{username}/enable", "admin"),
            Map.entry("/admin/staff/{username}/link", "admin"));

    /** While one types, nothing is judged. */
    private static final String TYPING = "/fields";

    private static final Map<String, String> NONSENSE = Map.ofEntries(
            Map.entry("bundle", "company-start-up"),
            Map.entry("kind", "PERSON"),
            Map.entry("name", ""),
            Map.entry("idNumber", "1"),
            Map.entry("username", "?"),
            Map.entry("password", "1"),
            Map.entry("again", "2"),
            Map.entry("proposedName", ""),
            Map.entry("score", "9"),
            Map.entry("text", ""),
            Map.entry("comment", ""),
            Map.entry("notice", "{"),
            Map.entry("year", "1999"),
            Map.entry("code", "0"),
            Map.entry("number", ""),
            Map.entry("receivedFrom", "nie"),
            Map.entry("density", "x"),
            Map.entry("language", "x"),
            Map.entry("from", "x"),
            Map.entry("to", "x"),
            Map.entry("reason", ""),
            Map.entry("advance", "x"),
            Map.entry("decision", "refuse"),
            Map.entry("version", "x"),
            Map.entry("hash", "x"),
            Map.entry("day", "31.2."),
            Map.entry("confirmed", "?"),
            Map.entry("_do", "take-in"));

    @Autowired
    private Environment environment;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> sessions = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    void as(String who, String session) {
        sessions.put(who, session);
    }

    void about(Map<String, CaseNumber> cases, String draft) {
        cases.forEach((state, number) -> ids.put(state, number.value()));
        ids.put("draft", draft.substring(draft.lastIndexOf('/') + 1));
    }

    /** Every form route of the program, as its controllers say. */
    private Set<String> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !Threshold.isForPrograms(path) && !path.endsWith(TYPING))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void refused() {
        assertThat(routes()).as("a form route without a row here").isSubsetOf(WHO.keySet());
        List<String> wrong = new ArrayList<>();
        for (String route : routes()) {
            HttpResponse<String> answer = send(route, List.of(WHO.get(route).split(" ", -1)));
            boolean told = answer.statusCode() / 100 == 3 || answer.statusCode() / 100 == 4;
            if (!told || answer.statusCode() >= 400 && !answer.body().contains("<h1")) {
                wrong.add(route + " " + answer.statusCode());
            }
            if (answer.statusCode() == 422 && !answer.body().contains("role=\"alert\"")) {
                wrong.add(route + " tells no error");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private HttpResponse<String> send(String route, List<String> how) {
        String id =
                how.stream().filter(ids::containsKey).map(ids::get).findFirst().orElse("999999");
        String number = route.contains("page-") ? "1" : id;
        String path = route.replace("{id}", id).replace("{number}", number).replaceAll("\\{[a-z]+}", "nobody");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", token(how.get(0)));
        form.putAll(NONSENSE);
        HttpRequest.Builder request = request(path, how.get(0));
        if (how.contains("file")) {
            request.header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString(parts(form)));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(plain(form)));
        }
        return answer(request.build());
    }

    private String token(String who) {
        String page = who.isEmpty() || sessions.get(who) == null ? "/register" : "/my/password";
        String shown = answer(request(who.equals("citizen") || who.isEmpty() ? page : "/window/settings", who)
                        .build())
                .body();
        Matcher token = TOKEN.matcher(shown);
        if (!token.find()) {
            String other = who.equals("admin") ? "/admin/staff/new" : "/models/checks";
            token = TOKEN.matcher(answer(request(other, who).build()).body());
            assertThat(token.find()).as("a token for %s", who).isTrue();
        }
        return token.group(1);
    }

    private HttpRequest.Builder request(String path, String who) {
        URI address = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return who.isEmpty()
                ? request.header("Cookie", "lang=en; YICIBAN=" + visitor())
                : request.header("Cookie", "lang=en; YICIBAN=" + sessions.get(who));
    }

    /** A session of nobody, so that the token of one page counts on the next. */
    private String visitor() {
        return sessions.computeIfAbsent("", nobody -> {
            URI login = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + "/register");
            return answer(HttpRequest.newBuilder(login).build()).headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("YICIBAN="))
                    .map(cookie -> cookie.substring("YICIBAN=".length()).replaceAll(";.*", ""))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String plain(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String parts(Map<String, String> form) {
        String fields = form.entrySet().stream()
                .map(field -> "--x\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String file = "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"x.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nno paper\r\n";
        return fields
                + file.formatted("file:premises-proof")
                + file.formatted("file:_proof")
                + file.formatted("files")
                + "--x--\r\n";
    }
}
