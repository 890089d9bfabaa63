package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class WorkingTest {

    private final Program program;
    private final Walk walk;

    @Autowired
    WorkingTest(Program program) {
        this.program = program;
        this.walk = new Walk(program);
    }

    private String reviewTask(String caseNumber) {
        walk.accept(caseNumber);
        return walk.task("urban", caseNumber, "review").path("id").asString();
    }

    @Test
    void aTaskBelongsToWhoClaimsItFirst() {
        String task =
                "/api/v1/tasks/" + reviewTask(walk.received("street-stall").caseNumber());

        assertThat(program.call(task + "/claim").as("urban").post("{}").text("assignee"))
                .isEqualTo("urban");
        Program.Answer second = program.call(task + "/claim").as("urban2").post("{}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("detail")).contains("urban");
        assertThat(complete(task, "urban2", "pass").status()).isEqualTo(409);
        assertThat(program.call(task + "/release").as("urban2").post("{}").status())
                .isEqualTo(409);
        assertThat(program.call(task + "/transfer")
                        .as("urban")
                        .post(Map.of("to", "tax"))
                        .status())
                .isEqualTo(422);
        assertThat(program.call(task + "/transfer")
                        .as("urban")
                        .post(Map.of("to", "urban2"))
                        .text("assignee"))
                .isEqualTo("urban2");
        assertThat(program.call(task + "/release")
                        .as("urban2")
                        .post("{}")
                        .body()
                        .path("assignee")
                        .isNull())
                .isTrue();
    }

    @Test
    void ofTwoWhoFinishAtOnceExactlyOneWins() {
        String task =
                "/api/v1/tasks/" + reviewTask(walk.received("street-stall").caseNumber());

        List<Program.Answer> answers = Stream.of("urban", "urban2", "urban-head")
                .parallel()
                .map(officer -> complete(task, officer, "pass"))
                .toList();

        assertThat(answers.stream().map(Program.Answer::status))
                .as(answers.toString())
                .containsOnlyOnce(200);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allMatch(answer -> answer.status() == 409 || answer.status() == 404);
    }

    @Test
    void otherAgenciesSeeNothing() {
        String number = walk.received("street-stall").caseNumber();
        String task = "/api/v1/tasks/" + reviewTask(number);

        assertThat(walk.tasks("tax", number)).isEmpty();
        assertThat(program.call(task).as("tax").get().status()).isEqualTo(404);
        assertThat(program.call(task + "/claim").as("tax").post("{}").status()).isEqualTo(404);
        assertThat(program.call(task).as("citizen").get().status()).isEqualTo(403);
        assertThat(program.call("/api/v1/tasks/none").as("urban").get().status())
                .isEqualTo(404);
    }

    @Test
    void anAgencySeesOnlyTheFieldsOfItsItems() {
        String number = walk.received("company-start-up").caseNumber();
        JsonNode preCheck = walk.task("amr", number, "pre-check");

        JsonNode data = program.call("/api/v1/tasks/" + preCheck.path("id").asString())
                .as("amr")
                .get()
                .body()
                .path("data");

        assertThat(data.has("proposedName")).isTrue();
        assertThat(data.has("bankBranch")).isFalse();
    }

    @Test
    void aTaskOffersFormSampleAndOutcomes() {
        String number = walk.received("street-stall").caseNumber();
        String id = reviewTask(number);

        JsonNode task = program.call("/api/v1/tasks/" + id)
                .as("urban")
                .with("Accept-Language", "en")
                .get()
                .body();

        assertThat(task.path("id").asString()).isEqualTo(id);
        assertThat(task.path("name").asString()).isEqualTo("Review");
        assertThat(task.path("light").asString()).isEqualTo("GREEN");
        assertThat(task.path("due").asString()).endsWith("+08:00");
        assertThat(task.path("form").path("components").isArray()).isTrue();
        assertThat(task.path("outcomes").valueStream().map(JsonNode::asString)).containsExactly("pass", "fail");
        assertThat(task.path("materials").get(0).path("files")).hasSize(1);
        assertThat(SubmittingTest.fields(complete("/api/v1/tasks/" + id, "urban", "grant")))
                .contains("outcome");
        assertThat(program.call("/api/v1/tasks?light=PINK").as("urban").get().status())
                .isEqualTo(422);
        assertThat(program.call("/api/v1/tasks?page=x").as("urban").get().status())
                .isEqualTo(422);
    }

    @Test
    void whoReviewedMayNotDecide() {
        String number = walk.received("street-stall").caseNumber();
        complete("/api/v1/tasks/" + reviewTask(number), "urban", "pass");
        program.settle();
        String decide = "/api/v1/tasks/"
                + walk.task("urban", number, "decide").path("id").asString();
        JsonNode earlier =
                program.call(decide).as("urban2").get().body().path("earlier").get(0);
        assertThat(earlier.path("step").asString()).isEqualTo("review");
        assertThat(earlier.path("outcome").asString()).isEqualTo("pass");
        assertThat(earlier.path("data").isObject()).isTrue();

        assertThat(complete(decide, "urban", "grant").status()).isEqualTo(403);
        assertThat(complete(decide, "urban2", "grant").status()).isEqualTo(200);
        program.settle();
    }

    @Test
    void anExtensionIsAskedForOnceAndGrantedByTheHead() {
        Walk.Receipt receipt = walk.received("street-stall");
        String path = "/api/v1/cases/" + receipt.caseNumber() + "/items/stall-filing/extension";
        Map<String, Object> request = Map.of("reason", "需要现场核实。");
        assertThat(program.call(path).as("urban").post(request).status())
                .as("not running yet")
                .isEqualTo(409);
        reviewTask(receipt.caseNumber());

        assertThat(program.call(path).as("urban").post(Map.of()).status()).isEqualTo(422);
        assertThat(program.call(path).as("tax").post(request).status()).isEqualTo(404);
        assertThat(program.call(path).as("clerk").post(request).status()).isEqualTo(403);
        assertThat(program.call(path).as("urban").post(request).status()).isEqualTo(202);
        assertThat(program.call(path).as("urban").post(request).status())
                .as("waits for its decision")
                .isEqualTo(409);
        program.settle();
        String decide = "/api/v1/tasks/"
                + walk.task("urban-head", receipt.caseNumber(), "decide-extension")
                        .path("id")
                        .asString();
        assertThat(complete(decide, "urban", "grant").status()).isEqualTo(403);
        assertThat(complete(decide, "urban-head", "grant").status()).isEqualTo(200);
        program.settle();

        assertThat(walk.look(receipt)
                        .body()
                        .path("items")
                        .get(0)
                        .path("clocks")
                        .valueStream()
                        .filter(clock -> clock.path("kind").asString().equals("ITEM_STATUTORY"))
                        .map(clock -> clock.path("limit").asString()))
                .containsExactly("30WD");
        assertThat(program.call(path).as("urban").post(request).status())
                .as("once only")
                .isEqualTo(409);
    }

    @Test
    void whoIsNotCompetentNamesWhoIs() {
        String number = walk.received("company-start-up").caseNumber();
        String task = "/api/v1/tasks/"
                + walk.task("amr", number, "pre-check").path("id").asString();
        String comment = "注册资本和住所由省级机关登记，依据《市场主体登记管理条例》第五条办理。";

        Program.Answer refused = program.call(task + "/completion")
                .as("amr")
                .post(Map.of("outcome", "decline", "comment", comment, "data", Map.of("declineKind", "not-competent")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(SubmittingTest.fields(refused)).containsExactly("competentAgency");
        assertThat(refused.body().path("errors").get(0).path("message").asString())
                .contains("请写明该机关的名称");
        Map<String, Object> named = Map.of("declineKind", "not-competent", "competentAgency", "示例省市场监督管理局");
        assertThat(program.call(task + "/completion")
                        .as("amr")
                        .post(Map.of("outcome", "decline", "comment", comment, "data", named))
                        .status())
                .isEqualTo(200);
        program.settle();
    }

    private Program.Answer complete(String task, String officer, String outcome) {
        JsonNode sample = program.call(task).as(officer).get().body().path("sample");
        return program.call(task + "/completion")
                .as(officer)
                .post(Map.of(
                        "outcome", outcome, "comment", "情况属实。", "data", sample.isMissingNode() ? Map.of() : sample));
    }
}
