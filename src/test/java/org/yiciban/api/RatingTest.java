package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ratings: once, after completion, by the applicant; a bad one is answered by supervision. */
@ApiTest
class RatingTest {

    private static final Map<String, Object> BAD = Map.of("score", 1, "reasons", List.of("没有一次说清"), "comment", "跑了两次");

    private final Program program;
    private final Walk walk;

    @Autowired
    RatingTest(Program program) {
        this.program = program;
        this.walk = new Walk(program);
    }

    @Test
    void aFinishedCaseIsRatedOnceAndABadRatingAnswered() {
        Walk.Receipt receipt = walk.received("street-stall");
        String path = "/api/v1/cases/" + receipt.caseNumber() + "/rating";
        assertThat(program.call(path).as("citizen").post(BAD).status()).isEqualTo(409);
        walk.toTheEnd(receipt.caseNumber());

        assertThat(program.call(path).as("citizen2").post(BAD).status()).isEqualTo(404);
        assertThat(program.call(path).as("clerk").post(BAD).status()).isEqualTo(403);
        assertThat(program.call(path)
                        .as("clerk")
                        .with("X-Query-Code", receipt.queryCode())
                        .post(BAD)
                        .status())
                .as("an opinion is the applicant's, whatever slip lies before the clerk")
                .isEqualTo(403);
        assertThat(program.call(path)
                        .as("citizen")
                        .post(Map.of("score", 6, "reasons", List.of()))
                        .status())
                .isEqualTo(422);
        Program.Answer half = program.call(path).as("citizen").post(Map.of("score", 4.7, "reasons", List.of()));
        assertThat(half.status()).as("4.7 is not taken for 4").isEqualTo(422);
        assertThat(half.raw().body()).contains("score");
        Program.Answer rated =
                program.call(path).with("X-Query-Code", receipt.queryCode()).post(BAD);
        assertThat(rated.status()).as(rated.raw().body()).isEqualTo(201);
        assertThat(rated.text("answerDue")).endsWith("17:30:00+08:00");
        assertThat(program.call(path).as("citizen").post(BAD).status()).isEqualTo(409);

        String answer = "/api/v1/ratings/" + receipt.caseNumber() + "/answer";
        assertThat(program.call("/api/v1/ratings").as("clerk").get().status()).isEqualTo(403);
        assertThat(program.call("/api/v1/ratings").as("supervisor").get().body().toString())
                .contains(receipt.caseNumber());
        assertThat(program.call(answer)
                        .as("supervisor")
                        .post(Map.of("text", " "))
                        .status())
                .isEqualTo(422);
        assertThat(program.call(answer)
                        .as("supervisor")
                        .post(Map.of("text", "已整改"))
                        .text("answer"))
                .isEqualTo("已整改");
        assertThat(program.call(answer)
                        .as("supervisor")
                        .post(Map.of("text", "再答一次"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aGoodRatingNeedsNoAnswer() {
        Walk.Receipt receipt = walk.received("street-stall");
        walk.toTheEnd(receipt.caseNumber());

        Program.Answer rated = program.call("/api/v1/cases/" + receipt.caseNumber() + "/rating")
                .as("citizen")
                .post(Map.of("score", 5));

        assertThat(rated.status()).isEqualTo(201);
        assertThat(rated.body().path("answerDue").isNull()).isTrue();
    }
}
