package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yiciban.identity.Visitor;

/** Who applies, through whom and in which language is said by a choice that is offered, or not said. */
@ApiTest
class ApplicantChoicesTest {

    private final int port;
    private final Program program;

    @Autowired
    ApplicantChoicesTest(Environment environment, Program program) {
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
        this.program = program;
    }

    @Test
    void thePageTellsAChoiceThatThereIsNotAndKeepsTheRest() throws Exception {
        Visitor citizen = visitor("citizen");
        Map<String, String> typed = Map.of(
                "bundle", "street-stall",
                "kind", "PERSON",
                "by", "SELF",
                "name", "林晓",
                "idNumber", "500103199001010010",
                "mobile", "13800009999");
        String draft = citizen.post("/apply/new", form(citizen, typed))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/apply/([^/]+)/.*", "$1");
        for (String page : new String[] {"/apply/new", "/apply/" + draft + "/applicant"}) {
            for (String choice : new String[] {"kind", "by"}) {
                Map<String, String> wrong = new LinkedHashMap<>(typed);
                wrong.put(choice, "ROBOT");
                wrong.put("mobile", "13800008888");
                HttpResponse<String> answer = citizen.post(page, form(citizen, wrong));
                assertThat(answer.statusCode()).as(page + choice).isEqualTo(422);
                assertThat(answer.body())
                        .as(page + choice)
                        .contains(
                                "href=\"#applicant-" + choice + "\"",
                                "id=\"applicant-" + choice + "-error\"",
                                "没有这个选项，请选择")
                        .contains("13800008888");
            }
        }
        assertThat(citizen.get("/apply/" + draft + "/applicant").body()).contains("13800009999");
    }

    @Test
    void theCounterTellsItAndChangesNoChoiceThatWasMade() throws Exception {
        Visitor clerk = visitor("clerk");
        String page = clerk.post("/window/counter", "bundle=company-start-up&_csrf=" + clerk.token("/window/settings"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
        Map<String, String> typed =
                Map.of("_kind", "ORGANISATION", "_language", "en", "_by", "AGENT", "_name", "某某商店", "_do", "keep");
        assertThat(counter(clerk, page, typed).statusCode()).isEqualTo(302);
        for (String choice : new String[] {"kind", "language", "by"}) {
            Map<String, String> wrong = new LinkedHashMap<>(typed);
            wrong.put("_" + choice, "ROBOT");
            wrong.put("_do", "take-in");
            HttpResponse<String> answer = counter(clerk, page, wrong);
            assertThat(answer.statusCode()).as(choice).isEqualTo(422);
            assertThat(answer.body())
                    .as(choice)
                    .contains("id=\"applicant-" + choice + "-error\"", "没有这个选项，请选择", "某某商店");
            String kept = clerk.get(page).body().replaceAll("\\s+", " ");
            assertThat(kept)
                    .as(choice)
                    .contains(
                            "name=\"_kind\" value=\"ORGANISATION\" checked",
                            "name=\"_language\" value=\"en\" checked",
                            "name=\"_by\" value=\"AGENT\" checked");
        }
    }

    @Test
    void aProgramIsToldTheChoices() {
        Walk walk = new Walk(program);
        for (Map.Entry<String, String> wrong :
                Map.of("kind", "ROBOT", "language", "fr").entrySet()) {
            Map<String, Object> application = walk.application("street-stall");
            Map<String, Object> applicant = new LinkedHashMap<>(Program.JSON.convertValue(
                    application.get("applicant"), new tools.jackson.core.type.TypeReference<Map<String, Object>>() {}));
            applicant.put(wrong.getKey(), wrong.getValue());
            application.put("applicant", applicant);
            Program.Answer told = walk.submit(application, "choice-" + wrong.getKey());
            assertThat(told.status()).as(told.raw().body()).isBetween(400, 422);
            assertThat(told.raw().body())
                    .contains("applicant." + wrong.getKey(), wrong.getKey().equals("kind") ? "ORGANISATION" : "zh-CN");
        }
    }

    private Visitor visitor(String username) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.login(username, "demo");
        return visitor;
    }

    private static HttpResponse<String> counter(Visitor clerk, String page, Map<String, String> typed)
            throws Exception {
        String token =
                java.net.URLDecoder.decode(clerk.token("/window/settings"), java.nio.charset.StandardCharsets.UTF_8);
        String parts = typed.entrySet().stream()
                .map(one -> part(one.getKey(), one.getValue()))
                .collect(Collectors.joining("", part("_csrf", token), "--x--\r\n"));
        return clerk.send(clerk.request(page)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(parts))
                .build());
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String form(Visitor visitor, Map<String, String> typed) throws Exception {
        return typed.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + visitor.token("/my/password");
    }
}
