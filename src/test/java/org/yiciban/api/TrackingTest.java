package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class TrackingTest {

    private static final int TRIES_PER_CASE = 10;

    private static final String SMALL = "street-stall";

    private final Program program;
    private final Walk walk;

    @Autowired
    TrackingTest(Program program) {
        this.program = program;
        this.walk = new Walk(program);
    }

    @Test
    void aCaseTellsWhereItStandsAndUntilWhen() {
        Walk.Receipt receipt = walk.received(SMALL);

        JsonNode seen = walk.look(receipt).body();

        assertThat(seen.propertyNames())
                .containsExactlyInAnyOrder(
                        "caseNumber",
                        "bundle",
                        "release",
                        "applicantName",
                        "title",
                        "status",
                        "recording",
                        "acceptanceMode",
                        "receivedAt",
                        "acceptedAt",
                        "completedAt",
                        "outcome",
                        "clocks",
                        "items",
                        "waitsForYou",
                        "requests",
                        "dates",
                        "notices",
                        "timeline",
                        "documents",
                        "bills");
        assertThat(seen.path("applicantName").asString()).isEqualTo("林*");
        assertThat(seen.path("status").asString()).isEqualTo("RECEIVED");
        JsonNode clock = seen.path("clocks").get(0);
        assertThat(clock.propertyNames())
                .containsExactlyInAnyOrder(
                        "kind",
                        "limit",
                        "start",
                        "due",
                        "provisional",
                        "paused",
                        "passed",
                        "recording",
                        "remaining",
                        "light");
        assertThat(clock.path("kind").asString()).isEqualTo("RECEPTION");
        assertThat(clock.path("limit").asString()).isEqualTo("5WD");
        assertThat(clock.path("due").asString()).endsWith("T17:30:00+08:00");
        assertThat(clock.path("remaining").path("unit").asString()).isEqualTo("WD");
        assertThat(seen.path("items").get(0).path("status").asString()).isEqualTo("WAITING");
        JsonNode document = seen.path("documents").get(0);
        assertThat(document.path("type").asString()).isEqualTo("RECEIPT");
        assertThat(document.path("url").asString()).startsWith("/track/" + receipt.caseNumber() + "/documents/%");
    }

    @Test
    void deadlinesExplainThemselves() {
        Walk.Receipt receipt = walk.received(SMALL);
        walk.accept(receipt.caseNumber());

        Program.Answer deadlines = program.call("/api/v1/cases/" + receipt.caseNumber() + "/deadlines")
                .with("X-Query-Code", receipt.queryCode().toLowerCase())
                .with("Accept-Language", "en")
                .get();

        assertThat(deadlines.body().valueStream().map(clock -> clock.path("kind")
                        .asString()))
                .contains("RECEPTION", "BUNDLE_PROMISED", "ITEM_STATUTORY", "ITEM_PROMISED");
        assertThat(deadlines.body().valueStream()).allSatisfy(clock -> assertThat(
                        clock.path("explanation").get(0).path("text").asString())
                .isNotBlank());
    }

    @Test
    void aForeignCaseAWrongCodeAndAnUnknownNumberLookTheSame() {
        Walk.Receipt receipt = walk.received(SMALL);
        String number = receipt.caseNumber();
        char check = number.charAt(23);
        String malformed = number.substring(0, 23) + (check == 'A' ? 'B' : 'A');

        List<Program.Answer> answers = List.of(
                program.call("/api/v1/cases/" + number).as("citizen2").get(),
                program.call("/api/v1/cases/" + number).as("police").get(),
                program.call("/api/v1/cases/" + number).get(),
                program.call("/api/v1/cases/" + number)
                        .with("X-Query-Code", "0000000000000")
                        .get(),
                program.call("/api/v1/cases/" + malformed)
                        .with("X-Query-Code", receipt.queryCode())
                        .get(),
                program.call("/api/v1/cases/none").as("citizen").get());

        assertThat(answers).allMatch(answer -> answer.status() == 404);
        assertThat(answers.stream().map(answer -> answer.text("detail")))
                .containsOnly(answers.get(0).text("detail"));
        assertThat(program.call("/api/v1/cases/" + number).as("citizen").get().status())
                .isEqualTo(200);
    }

    @Test
    void guessingCodesIsSlowedDown() {
        String number = walk.received(SMALL).caseNumber();

        List<Integer> statuses = java.util.stream.IntStream.rangeClosed(0, TRIES_PER_CASE)
                .mapToObj(guess -> program.call("/api/v1/cases/" + number)
                        .with("X-Query-Code", "000000000000" + guess % 10)
                        .get()
                        .status())
                .toList();
        Program.Answer last = program.call("/api/v1/cases/" + number)
                .with("X-Query-Code", "0000000000000")
                .get();

        assertThat(statuses.subList(0, TRIES_PER_CASE)).containsOnly(404);
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(
                        last.raw().headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(program.call("/api/v1/cases/" + number).as("citizen").get().status())
                .as("who is logged in doesn't wait")
                .isEqualTo(200);
    }

    @Test
    void aCorrectionIsAnsweredWithTheCodeAlone() {
        Walk.Receipt receipt = walk.received(SMALL);
        walk.askForGoods(receipt.caseNumber());
        assertThat(walk.look(receipt).text("status")).isEqualTo("CORRECTION");

        Program.Answer supplement = program.call("/api/v1/cases/" + receipt.caseNumber() + "/supplement")
                .with("X-Query-Code", receipt.queryCode())
                .post(Map.of("data", Map.of("goods", "苹果和梨")));

        assertThat(supplement.status()).as(supplement.raw().body()).isEqualTo(200);
        assertThat(supplement.text("status")).isEqualTo("RECEIVED");
    }

    @Test
    void toReadACaseIsNotEnoughToAnswerForItsApplicant() {
        Walk.Receipt receipt = walk.received(SMALL);
        walk.askForGoods(receipt.caseNumber());
        String path = "/api/v1/cases/" + receipt.caseNumber() + "/supplement";
        Map<String, Object> forged = Map.of("data", Map.of("goods", "烟花"));

        for (String reader : List.of("urban", "supervisor", "government")) {
            Program.Answer refused = program.call(path).as(reader).post(forged);
            assertThat(refused.status()).as(reader).isEqualTo(403);
            assertThat(refused.text("detail")).contains("代申请人补正").contains("综合窗口");
            assertThat(program.call(path)
                            .as(reader)
                            .with("X-Query-Code", receipt.queryCode())
                            .post(forged)
                            .status())
                    .as("%s, with the code of the slip", reader)
                    .isEqualTo(403);
        }
        assertThat(walk.look(receipt).text("status")).isEqualTo("CORRECTION");

        Map<String, Object> apples = Map.of("data", Map.of("goods", "苹果"));
        assertThat(program.call(path).as("clerk").post(apples).status())
                .as("who stands before the window?")
                .isEqualTo(422);
        Map<String, Object> present =
                Map.of("name", "周禾", "document", "PASSPORT", "number", "E12345678", "authority", "授权委托书");
        assertThat(program.call(path)
                        .as("citizen")
                        .post(Map.of("data", Map.of("goods", "苹果"), "presence", present))
                        .status())
                .as("the applicant tells of nobody before a window")
                .isEqualTo(422);
        Program.Answer byTheWindow =
                program.call(path).as("clerk").post(Map.of("data", Map.of("goods", "苹果"), "presence", present));

        assertThat(byTheWindow.status()).as(byTheWindow.raw().body()).isEqualTo(200);
        assertThat(byTheWindow.body().path("timeline").get(0).path("text").asString())
                .contains("由综合窗口代申请人办理", "到场人：周禾（授权委托书），已查验护照，号码尾号 5678");
    }

    @Test
    void withdrawingNeedsTheApplicantsLogin() {
        Walk.Receipt receipt = walk.received(SMALL);
        String path = "/api/v1/cases/" + receipt.caseNumber() + "/withdrawal";
        Map<String, Object> request = Map.of("reason", "不办了");

        assertThat(program.call(path)
                        .with("X-Query-Code", receipt.queryCode())
                        .post(request)
                        .status())
                .isEqualTo(401);
        assertThat(program.call(path).as("citizen2").post(request).status()).isEqualTo(404);
        assertThat(program.call(path).as("clerk").post(request).status()).isEqualTo(403);
        Program.Answer posing = program.call(path)
                .as("citizen")
                .post(Map.of("reason", "不办了", "channel", "WINDOW", "presence", Map.of("name", "周禾")));
        assertThat(posing.status()).as("the window's door is the window's").isEqualTo(403);
        assertThat(posing.text("detail")).contains("只有综合窗口");
        Program.Answer present =
                program.call(path).as("citizen").post(Map.of("reason", "不办了", "presence", Map.of("name", "周禾")));
        assertThat(present.status())
                .as("who stands before the window is the window's to tell")
                .isEqualTo(422);
        assertThat(present.body().at("/errors/0/field").asString()).isEqualTo("presence");
        Program.Answer withdrawn = program.call(path).as("citizen").post(request);
        assertThat(withdrawn.text("status")).isEqualTo("WITHDRAWN");
        assertThat(program.call(path).as("citizen").post(request).status()).isEqualTo(409);
    }
}
