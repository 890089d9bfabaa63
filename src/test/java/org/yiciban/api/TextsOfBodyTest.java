package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No text of any body holds what can't be kept: PostgreSQL answered with a fault, H2 printed it. */
@ApiTest
class TextsOfBodyTest {

    private final Program program;

    @Autowired
    TextsOfBodyTest(Program program) {
        this.program = program;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    clerk   | /api/v1/tasks/x/completion            | {"outcome": "pass", "comment": "好\\u0000"} | comment
                    clerk   | /api/v1/tasks/x/completion            | {"outcome": "defects", "defects": [{"text": "改"}, {"text": "\\ud83d"}]} | defects[1].text
                    clerk   | /api/v1/tasks/x/transfer              | {"reason": "\\udc00"} | reason
                    amr     | /api/v1/cases/1/pause                 | {"reason": "a\\ud800b"} | reason
                    amr     | /api/v1/cases/1/items/x/extension     | {"reason": "\\u0000"} | reason
                    citizen | /api/v1/cases                         | {"situation": {"text": ["\\ud800"]}} | situation.text[0]
                    citizen | /api/v1/cases                         | {"situation": {"na\\u0000me": 1}} | situation.name
                    citizen | /api/v1/cases/1/supplement            | {"data": {"rows": [{"a": "\\u0000"}]}} | data.rows[0].a
                    citizen | /api/v1/cases/1/withdrawal            | {"reason": "\\ud800"} | reason
                    citizen | /api/v1/bundles/street-stall/guidance | {"situation": {"a": "\\u0000"}} | situation.a
                    supervisor | /api/v1/ratings/1/answer           | {"answer": "\\u0000"} | answer
                    admin   | /api/v1/calendars/2026/withdrawal     | {"reason": "\\u0000"} | reason
                    """)
    void whatCannotBeKeptIsRefusedWhereItStands(String who, String path, String body, String field) {
        Program.Answer answer = program.call(path)
                .as(who)
                .with("Idempotency-Key", "texts-" + field)
                .post(body);

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("characters");
    }

    @Test
    void rareSignsOfTwoHalvesAreWhole() {
        assertThat(program.call("/api/v1/bundles/street-stall/guidance")
                        .post("{\"situation\": {\"\\ud842\\udfb7\": \"𠮷\\ud842\\udfb7\"}}")
                        .raw()
                        .body())
                .contains("situation.𠮷")
                .doesNotContain("characters");
    }
}
