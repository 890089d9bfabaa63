package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs of the staff find cases as its pages do; a name comes in a body, never in an address. */
@ApiTest
class CaseSearchTest {

    private final Program program;
    private final Walk walk;

    @Autowired
    CaseSearchTest(Program program) {
        this.program = program;
        this.walk = new Walk(program);
    }

    @Test
    void theStaffFindsACaseByNumberAndByName() {
        String number = walk.received("street-stall").caseNumber();

        Program.Answer byNumber = program.call("/api/v1/cases?status=RECEIVED&number=" + number.substring(3))
                .as("supervisor")
                .get();
        Program.Answer byName = program.call("/api/v1/cases/searches")
                .as("clerk")
                .post(Map.of("number", number, "applicant", "林", "status", List.of("RECEIVED")));

        for (Program.Answer found : List.of(byNumber, byName)) {
            assertThat(found.status()).as(found.raw().body()).isEqualTo(200);
            assertThat(found.body().path("content")).hasSize(1);
            assertThat(found.body().path("content").get(0).path("caseNumber").asString())
                    .isEqualTo(number);
            assertThat(found.raw().body()).doesNotContain("idNumber").contains("林*");
        }
    }

    @Test
    void whatCannotBeAskedIsRefusedByField() {
        assertRefused("/api/v1/cases?applicant=x", "applicant", "personal");
        assertRefused("/api/v1/cases?number=500103199001010010", "number", "personal");
        assertRefused("/api/v1/cases?light=GREEN", "light", "choice");
        assertRefused("/api/v1/cases?receivedFrom=2026-02-02&receivedTo=2026-02-01", "receivedTo", "range");
        assertRefused("/api/v1/cases?receivedFrom=-999999999-01-01", "receivedFrom", "range");
        assertRefused("/api/v1/cases?completedTo=%2B999999999-12-31", "completedTo", "range");
        assertThat(program.call("/api/v1/cases?status=RECEIVED,")
                        .as("clerk")
                        .get()
                        .status())
                .as("an empty word is none")
                .isEqualTo(200);
        assertThat(program.call("/api/v1/cases?status=RECEIVED&status=x")
                        .as("clerk")
                        .get()
                        .raw()
                        .body())
                .as("the word that is wrong, as it was typed")
                .contains("“x”")
                .doesNotContain("java");
        assertThat(program.call("/api/v1/cases?status=NONE").as("clerk").get().status())
                .isEqualTo(422);
        assertThat(program.call("/api/v1/cases?receivedFrom=yesterday")
                        .as("clerk")
                        .get()
                        .status())
                .isEqualTo(422);
        assertThat(program.call("/api/v1/cases/searches")
                        .as("clerk")
                        .post(Map.of("idNumber", "1"))
                        .status())
                .isEqualTo(422);
    }

    private void assertRefused(String path, String field, String code) {
        Program.Answer refused = program.call(path).as("clerk").get();
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(422);
        assertThat(refused.body().path("errors").get(0).path("field").asString())
                .isEqualTo(field);
        assertThat(refused.body().path("errors").get(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    void whatIsLateIsToldToTheStaffAlone() {
        Program.Answer late =
                program.call("/api/v1/late-limits?days=20").as("supervisor").get();
        assertThat(late.status()).as(late.raw().body()).isEqualTo(200);
        assertThat(late.body().path("counts").isArray()).isTrue();
        for (String path : List.of("/api/v1/late-limits", "/api/v1/cases")) {
            assertThat(program.call(path).as("citizen").get().status()).isEqualTo(403);
            assertThat(program.call(path).as("modeller").get().status()).isEqualTo(403);
            assertThat(program.call(path).get().status()).isEqualTo(401);
        }
    }
}
