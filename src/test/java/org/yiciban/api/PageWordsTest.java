package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yiciban.identity.Visitor;

/** What a page answers to what it never offers: its own words, and never as if it had been done. */
@ApiTest
class PageWordsTest {

    private static final Pattern TOLD =
            Pattern.compile("(?s)<(section|div|p) [^>]*(?:role=\"(?:alert|status)\"|-error\").*?</\\1>");

    private final Walk walk;
    private final int port;

    @Autowired
    PageWordsTest(Program program, Environment environment) {
        this.walk = new Walk(program);
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private Visitor visitor(String username) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.login(username, "demo");
        return visitor;
    }

    /** What the page itself, or the one that it leads to, tells: its messages alone. */
    private static String shown(Visitor visitor, String path, String form, String page) throws Exception {
        HttpResponse<String> answer = visitor.post(path, form + "&_csrf=" + visitor.token(page));
        String body = answer.statusCode() == 302
                ? visitor.get(answer.headers().firstValue("Location").orElseThrow())
                        .body()
                : answer.body();
        return TOLD.matcher(body).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    /** The interface lists the words that it takes; who reads a page chose from a list in his language. */
    @Test
    void aPageListsNoConstants() throws Exception {
        String number = walk.received("street-stall").caseNumber();
        Visitor clerk = visitor("clerk");
        String here = "_presence-name=x&_presence-number=500103199001010010&_presence-document=FAX&reason=x&item=whole";
        for (Map.Entry<String, String> form : Map.of(
                        "/window/cases/" + number + "/withdrawal", here,
                        "/window/cases/" + number + "/receipt", here)
                .entrySet()) {
            for (String language : List.of("zh-CN", "en")) {
                clerk.get("/window?lang=" + language);
                assertThat(shown(clerk, form.getKey(), form.getValue(), "/window/cases/" + number + "/withdrawal"))
                        .as(form.getKey())
                        .contains("presence-document-error")
                        .doesNotContain("ID_CARD |");
            }
        }
        String task = walk.task("clerk", number, "pre-check").path("id").asString();
        assertThat(shown(clerk, "/window/tasks/" + task, "_outcome=nonsense", "/window/tasks/" + task))
                .contains("outcome-0-error")
                .doesNotContain("“nonsense”", " | ");
    }

    /** A filter or a choice that there isn't is told, and nothing else is shown or kept as if it had been asked for. */
    @Test
    void aWordThatThePageDoesNotOfferIsNotLeftOut() throws Exception {
        String number = walk.received("street-stall").caseNumber();
        Visitor clerk = visitor("clerk");
        for (String asked : List.of("status=NONE", "outcome=x", "light=PURPLE", "light=GREEN", "whose=x", "sort=x")) {
            HttpResponse<String> answer = clerk.get("/window/cases?" + asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(422);
            assertThat(answer.body().contains("没有这个选项")).as(asked).isTrue();
            assertThat(answer.body().contains(number)).as(asked).isFalse();
        }
        assertThat(clerk.get("/window/cases?status=OPEN&outcome=&light=&whose=ALL&sort=oldest")
                        .statusCode())
                .isEqualTo(200);
        for (String choice : List.of("language=fr", "start=NONE", "language=en&start=all")) {
            assertThat(shown(clerk, "/window/settings", choice, "/window/settings"))
                    .as(choice)
                    .contains("没有保存")
                    .doesNotContain("已保存");
        }
    }

    /** A list that is narrowed by its address knows every word of it. */
    @Test
    void aListTellsWhatItDoesNotKnowOfItsAddress() throws Exception {
        String number = walk.received("street-stall").caseNumber();
        Map<String, List<String>> asked = Map.of(
                "clerk",
                List.of(
                        "/window?queue=NONE",
                        "/window?light=PURPLE",
                        "/window?bundle=none",
                        "/window?lihgt=RED",
                        "/window/cases?bundle=none",
                        "/window/cases?item=none",
                        "/window/cases?agency=none",
                        "/window/cases?staus=OPEN"),
                "supervisor",
                List.of(
                        "/window/late?light=PURPLE",
                        "/window/late?light=GREY",
                        "/window/late?agency=none",
                        "/window/late?agency=%22",
                        "/window/late?bundle=none",
                        "/window/late?agancy=amr"),
                "admin",
                List.of("/admin/staff?name=x"),
                "auditor",
                List.of("/admin/traces?acount=x", "/admin/traces/export?acount=x"));
        for (Map.Entry<String, List<String>> person : asked.entrySet()) {
            Visitor visitor = visitor(person.getKey());
            for (String address : person.getValue()) {
                HttpResponse<String> answer = visitor.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(422);
                String what = address.replaceFirst(".*\\?", "");
                boolean named = answer.body()
                                .contains("“" + what.replaceFirst(".*=", "").replace("%22", "&quot;") + "”")
                        || answer.body().contains("“" + what.replaceFirst("=.*", "") + "”");
                assertThat(named).as(address + " is named").isTrue();
                assertThat(answer.body()).as(address).contains("href=\"" + address.replaceFirst("(/export)?\\?.*", ""));
                assertThat(answer.body().contains(number)).as(address).isFalse();
            }
        }
        Visitor clerk = visitor("clerk");
        for (String known :
                List.of("/window?queue=mine&light=&bundle=street-stall&lang=zh-CN", "/window/late?days=5")) {
            assertThat(clerk.get(known).statusCode()).as(known).isEqualTo(200);
        }
        assertThat(new Visitor(port).get("/?utm_source=x").statusCode())
                .as("what other programs put behind a link to a page without a list changes nothing")
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNotToldAsDone() throws Exception {
        Visitor admin = visitor("admin");

        assertThat(shown(admin, "/admin/outbox/999999/retry", "", "/admin/outbox"))
                .contains("没有重发", "没有这样的消息");
        assertThat(shown(admin, "/admin/outbox/retry", "", "/admin/outbox")).contains("没有重发");
        assertThat(shown(admin, "/admin/stuck/nonsense/retry", "", "/admin/stuck"))
                .contains("没有重试", "没有这一步骤");
    }
}
