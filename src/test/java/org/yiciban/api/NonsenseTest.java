package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.Seeds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the answer is an answer or a problem in words, never a fault. */
@ApiTest
class NonsenseTest {

    private static final JsonMapper JSON = Program.JSON;
    private static final List<String> JUNK = List.of(
            "null",
            "0",
            "-1",
            "1.5",
            "1e308",
            "1000000000000000000000000000000",
            "true",
            "\"\"",
            "\"" + "长".repeat(300) + "\"",
            "\"" + "x".repeat(100_000) + "\"",
            "\"😀\"",
            "\"𠮷野家\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "[[]]",
            "[null]",
            "{}",
            "{\"a\": {\"b\": [1, {\"c\": null}]}}",
            "\"../../etc\"",
            "\"${7*7}\"",
            "\"2026-13-45\"",
            "\"9999-12-31T23:59:59+08:00\"",
            "\"' or 1=1 --\"",
            "\"<script>\"");

    private final Program program;
    private final Walk walk;

    @Autowired
    NonsenseTest(Program program) {
        this.program = program;
        this.walk = new Walk(program);
    }

    @Test
    void anApplicationWithAnythingInIt() {
        JsonNode good = JSON.valueToTree(walk.application("company-start-up"));
        manyTimes(150, good, body -> program.call("/api/v1/cases")
                .as("citizen")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(body));
    }

    @Test
    void aCompletionWithAnythingInIt() {
        String number = walk.received("company-start-up").caseNumber();
        String task = program.call("/api/v1/tasks?queue=all&q=" + number)
                .as("clerk")
                .get()
                .body()
                .at("/content/0/id")
                .asString();
        JsonNode good = JSON.readTree(
                """
                {"outcome": "defects", "data": {"a": 1}, "comment": "x",
                 "defects": [{"field": "nothing", "text": "改"}, {"material": "nothing", "text": "y"}]}""");
        manyTimes(100, good, body -> program.call("/api/v1/tasks/" + task + "/completion")
                .as("clerk2")
                .post(body));
    }

    @Test
    void aQuestionAboutADateWithAnythingInIt() {
        JsonNode good = JSON.readTree(
                """
                {"from": "2026-09-28", "limit": "20WD", "agency": "amr", "applicant": false, "promised": false,
                 "asOf": "2026-10-10", "events": [{"type": "PAUSED", "at": "2026-09-29", "reason": "HEARING"},
                 {"type": "RESUMED", "at": "2026-10-09"}, {"type": "EXTENDED", "at": "2026-10-10", "limit": "10WD"}]}""");
        manyTimes(
                300, good, body -> program.call("/api/v1/deadline-calculations").post(body));
    }

    /** A word of a closed list that isn't in it is refused with the word and the list, and nothing is done. */
    @Test
    void aWordThatIsNotOfItsListCountsAsNoOther() {
        String number = walk.received("street-stall").caseNumber();
        String path = "/api/v1/cases/" + number;
        String task = program.call("/api/v1/tasks?queue=all&q=" + number)
                .as("clerk")
                .get()
                .body()
                .at("/content/0/id")
                .asString();
        String withdrawal = path + "/withdrawal";
        ObjectNode application = JSON.valueToTree(walk.application("street-stall"));
        for (String word : List.of("FAX", "LAW", "window", "写")) {
            unknown(withdrawal, "citizen", JSON.createObjectNode().put("reason", "x"), "channel", word, "API | WINDOW");
            unknown(
                    withdrawal,
                    "clerk",
                    JSON.readTree("{\"reason\": \"x\", \"channel\": \"WINDOW\", \"presence\": {\"name\": \"林晓\"}}"),
                    "presence.document",
                    word,
                    "ID_CARD | PASSPORT");
            unknown("/api/v1/tasks/" + task + "/completion", "clerk", "{}", "outcome", word, "complete");
            unknown("/api/v1/cases", "citizen", application, "applicant.kind", word, "PERSON | ORGANISATION");
            unknown("/api/v1/cases", "citizen", application, "applicant.language", word, "zh-CN | en");
            unknown("/api/v1/cases", "citizen", application, "applicant.idType", word, "ID_CARD | SOCIAL_CREDIT_CODE");
            unknown("/api/v1/cases", "citizen", application, "mandate.scope", word, "APPLY | WITHDRAW | RECEIVE");
        }
        unknown("/api/v1/cases", "citizen", application, "channel", "FAX", "WEB | WINDOW");
        assertThat(program.call(path).as("citizen").get().text("status")).isEqualTo("RECEIVED");
        ObjectNode another = application.deepCopy();
        another.withObjectProperty("applicant").put("idType", "SOCIAL_CREDIT_CODE");
        assertThat(refused("/api/v1/cases", "citizen", another, "applicant.idType")
                        .path("code")
                        .asString())
                .as("a person has no credit code")
                .isEqualTo("id-type");
        application.remove("division");
        assertThat(refused("/api/v1/cases", "citizen", application, "division")
                        .path("code")
                        .asString())
                .isEqualTo("required");
    }

    private void unknown(String door, String who, Object good, String field, String word, String offered) {
        ObjectNode body = (ObjectNode) (good instanceof JsonNode node ? node.deepCopy() : JSON.readTree((String) good));
        int dot = field.indexOf('.');
        ObjectNode place = dot < 0 ? body : body.withObjectProperty(field.substring(0, dot));
        place.put(field.substring(dot + 1), word);
        String message = refused(door, who, body, field).path("message").asString();
        assertThat(message).as(body.toString()).contains("“" + word + "”", offered);
    }

    private JsonNode refused(String door, String who, Object body, String field) {
        Program.Answer answer = program.call(door)
                .as(who)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(body);
        assertThat(answer.status()).as(body.toString()).isEqualTo(422);
        return answer.body()
                .path("errors")
                .valueStream()
                .filter(error -> error.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.raw().body()));
    }

    @Test
    void aBodyThatIsNone() {
        String number = walk.received("street-stall").caseNumber();
        for (String body : List.of("", "{", "[]", "null", "\"x\"", "{\"a\":1,\"a\":2}", "[".repeat(20_000))) {
            for (String path : List.of("", "/" + number + "/supplement", "/" + number + "/withdrawal")) {
                expectWords(
                        program.call("/api/v1/cases" + path)
                                .as("citizen")
                                .with("Idempotency-Key", "k")
                                .postText(body),
                        path + " " + body);
            }
            expectWords(program.call("/api/v1/deadline-calculations").postText(body), body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "..%2f", "%25", "%F0%9F%98%80", "%EF%BF%BF", "-1", "%3Cscript%3E"})
    void anAddressWithAnythingInIt(String junk) {
        for (String path : List.of("bundles/", "cases/", "tasks/", "calendars/", "tasks?page=", "tasks?q=", "")) {
            expectWords(program.call("/api/v1/" + path + junk).as("clerk").get(), path + junk);
        }
        Program.Answer page = program.call("/services/" + junk).get();
        assertThat(page.status()).isBetween(300, 499);
        assertThat(page.raw().body()).doesNotContain("Tomcat").doesNotContain("Exception");
    }

    private void manyTimes(int times, JsonNode good, java.util.function.Function<JsonNode, Program.Answer> door) {
        long seed = Seeds.given(new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            JsonNode body = good.deepCopy();
            spoil(body, random);
            expectWords(door.apply(body), "seed " + seed + ", " + body);
        }
    }

    private static void expectWords(Program.Answer answer, String what) {
        String shown = what.length() < 3000 ? what : what.substring(0, 3000);
        assertThat(answer.status()).as(shown).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
                    .as(shown)
                    .startsWith("application/problem+json");
            assertThat(answer.text("title")).as(shown).isNotEmpty();
        }
    }

    /** Removes, adds or replaces something somewhere. */
    private static void spoil(JsonNode body, Random random) {
        List<JsonNode> places = new ArrayList<>(List.of(body));
        for (int i = 0; i < places.size(); i++) {
            places.get(i).valueStream().filter(JsonNode::isContainer).forEach(places::add);
        }
        JsonNode place = places.get(random.nextInt(places.size()));
        JsonNode junk = JSON.readTree(JUNK.get(random.nextInt(JUNK.size())));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            String[] names = object.propertyNames().toArray(String[]::new);
            String name = names[random.nextInt(names.length)];
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("额外😀", junk);
                default -> object.set(name, junk);
            }
        } else if (place instanceof ArrayNode array) {
            array.insert(array.isEmpty() ? 0 : random.nextInt(array.size()), junk);
        }
    }
}
