package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.parts.OpenTask;

/** As many rows as a list may have: all of them open, and an act on one costs what it costs among few. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:many-rows;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/rows/bundles"
        })
class ManyRowsTest {

    @Autowired
    CaseScenarios scenarios;

    private CaseScenario of(int rows) {
        List<Object> vans = IntStream.rangeClosed(1, rows)
                .<Object>mapToObj(row -> Map.of("plate", "渝A·" + row, "tons", 2))
                .toList();
        return scenarios
                .aCase()
                .of("van-fleet")
                .answering("vehicles", vans)
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
    }

    private static int cost(CaseScenario scenario, int row) {
        OpenTask task = scenario.task("review", "vehicle-check." + row).orElseThrow();
        Runnable act = scenario.completing(task, "pass", List.of(), scenario.workerOf(task));
        int cost = WatchedDatabase.roundTrips(act).size();
        scenario.settled();
        return cost;
    }

    @Test
    void anActOnOneOfTwoHundredRowsCostsNoMoreThanHalfAsMuchAgainAsAmongNine() {
        CaseScenario few = of(9);
        CaseScenario many = of(200);
        assertThat(many.tasks()).hasSize(200);
        assertThat(many.file().rows().of("vehicles")).hasSize(200);
        cost(few, 9);
        cost(many, 9);

        int among9 = cost(few, 3);
        assertThat(cost(many, 150)).isLessThanOrEqualTo(among9 * 3 / 2);
        assertThat(many.item("vehicle-check.150").granted()).isTrue();
    }
}
