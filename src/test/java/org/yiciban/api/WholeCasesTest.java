package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class WholeCasesTest {

    private final Walk walk;
    private final Program program;

    @Autowired
    WholeCasesTest(Program program) {
        this.program = program;
        this.walk = new Walk(program);
    }

    @ParameterizedTest
    @ValueSource(strings = {"company-start-up", "restaurant-opening", "street-stall"})
    void aCaseOfAnyBundleIsGrantedWithItsSamplesAlone(String bundle) {
        Walk.Receipt receipt = walk.received(bundle);

        walk.toTheEnd(receipt.caseNumber());

        JsonNode done = walk.look(receipt).body();
        assertThat(done.path("status").asString()).as(done.toPrettyString()).isEqualTo("COMPLETED");
        assertThat(done.path("outcome").asString()).isEqualTo("GRANTED");
        assertThat(done.path("completedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        assertThat(done.path("items").valueStream()).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("status").asString()).isEqualTo("DECIDED");
            assertThat(item.path("outcome").asString()).isEqualTo("GRANTED");
            assertThat(item.path("deliveredAt").isNull())
                    .as("%s delivered", item.path("code"))
                    .isFalse();
        });
        assertThat(done.path("clocks").valueStream().map(clock -> clock.path("light")
                        .asString()))
                .containsOnly("NONE");
    }
}
