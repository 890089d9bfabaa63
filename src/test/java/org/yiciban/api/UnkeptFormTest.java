package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.util.HtmlUtils;
import org.yiciban.identity.Visitor;

/** A sign that can't be kept, in any field that a page of ours asks: the page comes back, says where, and keeps the rest. */
@ApiTest
class UnkeptFormTest {

    private static final String SIGN = "\u000B";
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("<(input|textarea)\\b([^>]*)>");
    private static final Pattern TYPED = Pattern.compile("text|search|tel|email|number|date|password");

    private final Walk walk;
    private final int port;

    @Autowired
    UnkeptFormTest(Program program, Environment environment) {
        this.walk = new Walk(program);
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Every form of these pages, each of its fields that somebody types into. */
    @Test
    void everyFieldThatAPageAsksIsNamedAndNothingTypedIsLost() throws Exception {
        Walk.Receipt receipt = walk.received("street-stall");
        String number = receipt.caseNumber();
        String task = walk.task("clerk", number, "pre-check").path("id").asString();
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("", List.of("/register", "/track", "/", "/calculator"));
        pages.put("citizen", List.of("/my/cases/" + number + "/withdrawal", "/my/password"));
        pages.put(
                "clerk",
                List.of(
                        "/window",
                        "/window/cases",
                        "/window/tasks/" + task,
                        "/window/settings/phrases",
                        "/window/settings/password",
                        "/window/settings/substitutes",
                        "/window/cases/" + number + "/withdrawal",
                        "/window/cases/" + number + "/receipt"));
        pages.put("government", List.of("/window/cases/" + number + "/deadlines"));
        pages.put("admin", List.of("/admin/staff/new", "/admin/traces", "/admin/calendars"));
        pages.put("auditor", List.of("/admin/traces"));
        SoftAssertions all = new SoftAssertions();
        int tried = 0;
        for (Map.Entry<String, List<String>> person : pages.entrySet()) {
            Visitor visitor = new Visitor(port);
            if (!person.getKey().isEmpty()) {
                visitor.login(person.getKey(), "demo");
            }
            for (String page : person.getValue()) {
                tried += forms(visitor, page, all);
            }
            if (person.getKey().equals("clerk")) {
                tried += forms(visitor, counter(visitor), all);
            }
        }
        all.assertAll();
        assertThat(tried).isGreaterThan(40);
    }

    /** A form with files: its fields are read between them. */
    private static String counter(Visitor clerk) throws Exception {
        String begin = "bundle=company-start-up&_csrf=" + clerk.token("/window/settings");
        return clerk.post("/window/counter", begin)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
    }

    private int forms(Visitor visitor, String page, SoftAssertions all) throws Exception {
        int tried = 0;
        String shown = visitor.get(page).body();
        for (MatchResult form : FORM.matcher(shown).results().toList()) {
            Map<String, String> fields = new LinkedHashMap<>();
            Map<String, String> own = new LinkedHashMap<>();
            for (MatchResult field : FIELD.matcher(form.group(2)).results().toList()) {
                String name = attribute(field.group(2), "name");
                String type = field.group(1).equals("textarea") ? "text" : attribute(field.group(2), "type");
                boolean typed =
                        name != null && TYPED.matcher(String.valueOf(type)).matches();
                boolean answer = page.matches("/window/(tasks|counter)/.*") && name != null && !name.startsWith("_");
                if (typed && !answer) {
                    own.putIfAbsent(name, type);
                }
                if (name != null && !"checkbox".equals(type) && !"radio".equals(type)) {
                    String value = attribute(field.group(2), "value");
                    fields.putIfAbsent(name, typed ? "a<" + fields.size() : value == null ? "" : value);
                }
            }
            for (Map.Entry<String, String> lost : own.entrySet()) {
                Map<String, String> sent = new LinkedHashMap<>(fields);
                sent.compute(lost.getKey(), (name, text) -> text + SIGN + "b");
                told(visitor, page, form.group(1), sent, own, lost.getKey(), all);
                tried++;
            }
        }
        return tried;
    }

    private static void told(
            Visitor visitor,
            String page,
            String form,
            Map<String, String> sent,
            Map<String, String> own,
            String lost,
            SoftAssertions all)
            throws Exception {
        String action = attribute(form, "action");
        String body = sent.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String where = page + " " + action + " " + lost;
        HttpResponse<String> answer = send(visitor, page, action == null ? page : action, form, body);
        all.assertThat(answer.statusCode()).as(where).isEqualTo(302);
        if (answer.statusCode() != 302) {
            return;
        }
        HttpResponse<String> back =
                visitor.get(answer.headers().firstValue("Location").orElseThrow());
        all.assertThat(back.statusCode()).as(where).isEqualTo(422);
        Matcher named = Pattern.compile("<li><a href=\"#([^\"]+)\">“[^”]+”").matcher(back.body());
        boolean found = named.find();
        all.assertThat(found).as(where + ": the summary names it").isTrue();
        if (!found) {
            return;
        }
        all.assertThat(back.body()).as(where).contains("id=\"" + named.group(1) + "-error\"");
        String field = FIELD.matcher(back.body())
                .results()
                .filter(one -> named.group(1).equals(attribute(one.group(2), "id")))
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
        all.assertThat(field).as(where).contains("aria-invalid=\"true\"", "name=\"" + lost + "\"");
        own.forEach((name, type) -> {
            String text = HtmlUtils.htmlEscape(sent.get(name), "UTF-8").replace(SIGN, "\n");
            if (!type.equals("password")) {
                all.assertThat(back.body()).as(where + ": " + name + " is kept").contains(text);
            } else {
                all.assertThat(back.body())
                        .as(where + ": " + name + " is a secret")
                        .doesNotContain(text);
            }
        });
    }

    private static HttpResponse<String> send(Visitor visitor, String page, String action, String form, String body)
            throws Exception {
        boolean post = "post".equals(attribute(form, "method"));
        HttpRequest.Builder request = visitor.request(post ? action : action + "?" + body)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", visitor.request(page).build().uri().toString());
        boolean files = "multipart/form-data".equals(attribute(form, "enctype"));
        return visitor.send(
                !post
                        ? request.build()
                        : files
                                ? request.header("Content-Type", "multipart/form-data; boundary=x")
                                        .POST(BodyPublishers.ofString(parts(body)))
                                        .build()
                                : request.header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(body))
                                        .build());
    }

    private static String parts(String body) {
        return List.of(body.split("&")).stream()
                .map(pair -> "--x\r\nContent-Disposition: form-data; name=\"" + pair.split("=", 2)[0] + "\"\r\n\r\n"
                        + java.net.URLDecoder.decode(pair.split("=", 2)[1], StandardCharsets.UTF_8) + "\r\n")
                .collect(Collectors.joining("", "", "--x--\r\n"));
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : null;
    }

    /** A sign that is seen stays where it was typed, and is named. */
    @Test
    void aSignThatNoDocumentShowsIsNamedAtItsField() throws Exception {
        Visitor clerk = new Visitor(port);
        clerk.login("clerk", "demo");
        String form = "wording=" + URLEncoder.encode("请补充👍材料", StandardCharsets.UTF_8) + "&_csrf="
                + clerk.token("/window/settings");
        HttpResponse<String> answer =
                send(clerk, "/window/settings/phrases", "/window/settings/phrases", "method=\"post\"", form);
        assertThat(answer.statusCode()).isEqualTo(302);
        HttpResponse<String> back =
                clerk.get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("“👍”", "请补充👍材料", "aria-invalid=\"true\"");
    }

    /** No other site can put words into a form of ours, and nobody is shown a page that he may not see. */
    @Test
    void whatNoPageOfOursSentComesNotBack() throws Exception {
        Visitor citizen = new Visitor(port);
        citizen.login("citizen", "demo");
        String form = "item=whole&reason=a%0Bb&_csrf=" + citizen.token("/my/password");

        assertThat(citizen.post("/my/cases/1/withdrawal", form).statusCode()).isEqualTo(400);
        HttpResponse<String> forged = send(citizen, "/window/cases", "/window/next", "method=\"post\"", form);
        assertThat(forged.statusCode()).isEqualTo(403);
    }
}
