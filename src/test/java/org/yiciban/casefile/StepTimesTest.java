package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.lists.StepTimes;
import org.yiciban.shared.BundleKey;

/** How long the parts of a service take, in working time: nights and holidays are nobody's delay. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:step-times;DB_CLOSE_DELAY=-1")
class StepTimesTest {

    private static final BundleKey RESTAURANT = new BundleKey("restaurant-opening");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    StepTimes times;

    /** Handed in at ten, accepted at ten of another day, and then done at once. */
    private void completed(String received, String accepted) {
        CaseScenario scenario = scenarios
                .aCase()
                .of(RESTAURANT.value())
                .receivedOn(received)
                .then(accepted)
                .accepted();
        scenario.then(accepted.replace("T10:00", "T15:30")).finishedWell();
    }

    @Test
    void holidaysAreNotCountedAndTheSlowestTellsOfNineInTen() {
        completed("2026-09-28T10:00", "2026-09-29T10:00");
        completed("2026-09-28T10:00", "2026-09-29T10:00");
        completed("2026-09-28T10:00", "2026-10-08T10:00");

        assertThat(times.of(RESTAURANT))
                .filteredOn(one -> one.part().equals(StepTimes.RECEPTION))
                .containsExactly(
                        new StepTimes.Taken(1, StepTimes.RECEPTION, 3, new BigDecimal("1.0"), new BigDecimal("3.0")));
        assertThat(times.of(RESTAURANT))
                .filteredOn(one -> one.part().equals(StepTimes.WHOLE))
                .singleElement()
                .satisfies(one -> assertThat(one.most()).isEqualByComparingTo("0.6"));
        assertThat(times.of(RESTAURANT)).extracting(StepTimes.Taken::part).contains("food-permit");
    }
}
