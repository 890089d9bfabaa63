package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A step that a bundle asks of the applicant: on his page, by a program, and at the window for him who stands there. */
@ApiTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:asked-steps;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/asks/bundles"
        })
class AskedStepsTest {

    private static final String PRESENT =
            "_presence-name=林晓&_presence-document=ID_CARD&_presence-number=500103199001010010&";

    private final Program program;
    private final RightsPeople people;
    private Walk walk;
    private String number;

    @Autowired
    AskedStepsTest(Program program, Environment environment) {
        this.program = program;
        this.people = new RightsPeople(environment);
    }

    @BeforeEach
    void asked() {
        walk = new Walk(program);
        number = walk.received("snack-bar").caseNumber();
        walk.accept(number);
        walk.finishAll(number, "review");
        program.settle();
    }

    private List<String> waits() {
        return program.call("/api/v1/cases/" + number)
                .as("citizen")
                .get()
                .body()
                .path("waitsForYou")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private RightsPeople.Person person(String who) {
        return people.of(who, null, null);
    }

    @Test
    void hisPageSaysWhatWaitsUntilWhenAndWhatFollowsAndTakesTheAnswer() {
        String page = "/track/" + number + "/steps/signboard-choice";
        assertThat(person("applicant").page("/services/snack-bar"))
                .contains("办理中请您办理：选定招牌方案", "办理中请您办理：补交从业人员名册", "不再等待");
        assertThat(person("applicant").page("/track/" + number))
                .contains("等您办理：选定招牌方案", page, "有关事项终止办理", "等您办理：补交从业人员名册", "按现有材料继续办理")
                .contains("市场监督管理局：食品经营许可（新办）", "等您办理“选定招牌方案”，", "等您办理“补交从业人员名册”，");
        assertThat(person("applicant").page(page)).contains("招牌样式", "横式", "《小吃店管理办法》第八条");
        assertThat(person("applicant").page("/track/" + number + "/steps/staff-list"))
                .contains("从业人数", "file:employee-list");

        assertThat(person("applicant").answer("POST", page, "board=round")).isEqualTo("422");
        assertThat(person("other citizen").answer("POST", page, "board=wide")).isEqualTo("unseen");
        assertThat(person("agency of an item").answer("POST", page, "board=wide"))
                .isEqualTo("no");
        assertThat(waits()).containsExactly("signboard-choice", "staff-list");

        assertThat(person("applicant").answer("POST", page, "board=wide")).isEqualTo("yes");
        assertThat(waits()).containsExactly("staff-list");
        assertThat(person("applicant").page("/track/" + number)).doesNotContain("等您办理：选定招牌方案");
    }

    @Test
    void aProgramReadsTheFormAndSendsAnswerAndPapers() {
        String path = "/api/v1/cases/" + number + "/steps/staff-list";
        var asked = program.call("/api/v1/cases/" + number)
                .as("citizen")
                .get()
                .body()
                .path("waitsForYou");
        assertThat(asked.get(1).path("papers").get(0).asString()).isEqualTo("employee-list");
        assertThat(asked.get(1).path("onTimeout").asString()).isEqualTo("CONTINUE");
        assertThat(asked.get(1)
                        .path("form")
                        .path("components")
                        .get(0)
                        .path("key")
                        .asString())
                .isEqualTo("staff");

        assertThat(program.call(path)
                        .as("citizen")
                        .post(Map.of("data", Map.of("staff", 3)))
                        .status())
                .isEqualTo(422);
        Map<String, Object> whole = Map.of(
                "data",
                Map.of("staff", 3),
                "materials",
                List.of(Map.of("code", "employee-list", "uploadId", walk.upload("citizen"))));
        assertThat(program.call(path).as("citizen").post(whole).status()).isEqualTo(200);
        assertThat(program.call(path).as("citizen").post(whole).status()).isEqualTo(409);
        assertThat(waits()).containsExactly("signboard-choice");
    }

    @Test
    void aProgramReadsWhatComesWhenAndWhichItemsTheApplicantsAnswerMayLeaveOut() {
        JsonNode stages = program.call("/api/v1/bundles/snack-bar").get().body().path("stages");
        JsonNode asked = stages.get(1).path("besides").get(0);
        assertThat(asked.path("kind").asString()).isEqualTo("ASK");
        assertThat(asked.path("id").asString()).isEqualTo("signboard-choice");
        assertThat(asked.path("limit").asString()).isEqualTo("5WD");
        assertThat(asked.path("onTimeout").asString()).isEqualTo("END");
        assertThat(stages.get(2).path("items").get(0).asString()).isEqualTo("signboard-filing");

        JsonNode own =
                program.call("/api/v1/cases/" + number).as("citizen").get().body();
        assertThat(own.path("items").valueStream().filter(item -> item.path("maybe")
                        .asBoolean()))
                .extracting(item -> item.path("code").asString())
                .containsExactly("signboard-filing");
        assertThat(own.path("dates")).isEmpty();
        assertThat(own.path("notices")).isEmpty();
    }

    @Test
    void theWindowDoesItForWhoeverStandsThereAndGivesAReceipt() {
        String page = "/window/cases/" + number + "/steps/signboard-choice";
        assertThat(person("window").page("/window/cases/" + number)).contains("代为办理：选定招牌方案", page);
        assertThat(person("window").page(page)).contains("_presence-name", "招牌样式");

        assertThat(person("window").answer("POST", page, "board=tall")).isEqualTo("422");
        assertThat(waits()).contains("signboard-choice");
        assertThat(person("window").answer("POST", page, PRESENT + "board=tall"))
                .isEqualTo("yes");
        assertThat(waits()).containsExactly("staff-list");
    }
}
