package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A person instead of rules: asked for beforehand by a program, and afterwards at the window for him who stands there. */
@ApiTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:asked-person;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/rules/bundles"
        })
class AskedPersonTest {

    private static final String PRESENT =
            "_presence-name=林晓&_presence-document=ID_CARD&_presence-number=500103199001010010";

    private final Program program;
    private final RightsPeople people;
    private final Walk walk;

    @Autowired
    AskedPersonTest(Program program, Environment environment) {
        this.program = program;
        this.people = new RightsPeople(environment);
        this.walk = new Walk(program);
    }

    private String sent(Map<String, Object> more) {
        Map<String, Object> application = new HashMap<>(walk.application("stall-notice"));
        application.put("situation", Map.of("food", false, "mat", true));
        application.putAll(more);
        Program.Answer sent = walk.submit(application, UUID.randomUUID().toString());
        assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
        walk.accept(sent.text("caseNumber"));
        program.settle();
        return sent.text("caseNumber");
    }

    private JsonNode read(String number) {
        return program.call("/api/v1/cases/" + number).as("citizen").get().body();
    }

    private JsonNode item(String number, String code) {
        return read(number)
                .path("items")
                .valueStream()
                .filter(item -> item.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A case whose mat, of which one in a hundred is drawn, was not. */
    private String undrawn() {
        String number = sent(Map.of());
        return item(number, "stall-mat").path("personUntil").isNull() ? undrawn() : number;
    }

    @Test
    void theAnswerSaysUntilWhenAPersonCanBeAskedAndNothingWhereOneLooks() {
        String number = undrawn();
        JsonNode mat = item(number, "stall-mat");
        assertThat(mat.path("outcome").asString()).isEqualTo("GRANTED");
        assertThat(mat.path("personUntil").asString())
                .isNotEqualTo(mat.path("decidedAt").asString());
        assertThat(item(number, "stall-sign").path("personUntil").isNull()).isTrue();

        String path = "/api/v1/cases/" + number + "/items/stall-mat/person";
        assertThat(program.call(path).as("citizen").post(Map.of()).status()).isEqualTo(200);
        assertThat(item(number, "stall-mat").path("personUntil").isNull()).isTrue();
    }

    @Test
    void theWindowAsksForWhoeverStandsThereOnAPageOfItsOwnAndGivesAReceipt() {
        String number = undrawn();
        String page = "/window/cases/" + number + "/person/stall-mat";
        RightsPeople.Person window = people.of("window", null, null);
        assertThat(window.page("/window/cases/" + number)).contains(page, "请求人工处理：摊位垫备案");
        assertThat(window.page(page)).contains("_presence-name", "个人信息保护法第二十四条", "摊位垫备案");

        assertThat(window.answer("POST", page, "")).isEqualTo("422");
        assertThat(item(number, "stall-mat").path("personUntil").isNull()).isFalse();
        assertThat(people.of("agency of an item", null, null).answer("POST", page, PRESENT))
                .isEqualTo("no");
        assertThat(window.answer("POST", page, PRESENT)).isEqualTo("yes");
        assertThat(item(number, "stall-mat").path("personUntil").isNull()).isTrue();
        assertThat(read(number).path("documents").valueStream().map(one -> one.path("title")
                        .asString()))
                .contains("请求人工处理接收凭证");
    }

    @Test
    void whoRefusesRulesInWhatHeSendsHasAPersonFromTheStart() {
        String number = sent(Map.of("byPerson", true));
        assertThat(item(number, "stall-mat").path("outcome").isNull()).isTrue();
        assertThat(item(number, "stall-sign").path("outcome").isNull()).isTrue();
        assertThat(read(number).path("timeline").valueStream().map(line -> line.path("what")
                        .asString()))
                .contains("RULES_DECLINED")
                .doesNotContain("RULES_ASKED");
    }
}
