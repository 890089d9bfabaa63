package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.lists.RunningCases;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.shared.BundleKey;

/** Where cases stand: at what is handled, not at what waits for its turn, though its clock runs already. */
@CaseTest
class RunningCasesTest {

    private static final BundleKey BUNDLE = new BundleKey("company-start-up");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    RunningCases running;

    @Test
    void anItemThatWaitsForItsTurnHasNoCase() {
        var before = running.atParts(BUNDLE);
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-09-28T10:00")
                .accepted();

        assertThat(scenario.file().items()).anyMatch(item -> item.status() == ItemStatus.WAITING);
        assertThat(scenario.file().items()).anyMatch(item -> item.status().isRunning());
        var now = running.atParts(BUNDLE);
        scenario.file().items().forEach(item -> {
            int more = now.getOrDefault(item.key().toString(), 0)
                    - before.getOrDefault(item.key().toString(), 0);
            assertThat(more)
                    .as(item.key() + " " + item.status())
                    .isEqualTo(item.status().isRunning() ? 1 : 0);
        });
    }
}
