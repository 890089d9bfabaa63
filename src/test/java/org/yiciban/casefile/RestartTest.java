package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program dies at any moment and starts again on the same files: everything is as it was, and goes on. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RestartTest {

    private static final String BUNDLE = "company-start-up";
    private static final long SEED = 20261122;
    private static final int MOST_POINTS = 100;

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("killed") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256";
    }

    private static CaseScenario aCase(Node node) {
        return node.town()
                .aCase()
                .of(BUNDLE)
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true)
                .promising("employee-list");
    }

    @Test
    void afterEveryCommitPointEveryCaseGoesOnToItsEnd() throws InterruptedException {
        List<CaseScenario> cases = new ArrayList<>();
        List<String> frozen = new ArrayList<>();
        List<Runnable> cutOff = new ArrayList<>();
        Node first = Node.start(url());
        boolean whole = false;
        for (int point = 0; !whole; point++) {
            assertThat(point).isLessThan(MOST_POINTS);
            CaseScenario scenario = aCase(first).receivedOn("2026-09-28T10:00");
            int reached = 0;
            while (reached < point && commit(first, scenario)) {
                reached++;
            }
            whole = reached < point;
            cases.add(scenario);
            frozen.add(picture(scenario));
        }
        assertThat(cases).hasSizeGreaterThan(40);
        CaseScenario busy = aCase(first).receivedOn("2026-09-28T10:00").settled();
        cases.add(busy);
        frozen.add(picture(busy));
        Thread inTheMiddle = actThatIsCutOff(busy);
        first.kill();
        inTheMiddle.join();

        Node second = Node.start(url());
        second.town().parts.clock().set("2026-09-28T10:01");
        for (int i = 0; i < cases.size(); i++) {
            CaseScenario scenario = second.resumed(cases.get(i));
            assertThat(picture(scenario)).as("case frozen after " + i).isEqualTo(frozen.get(i));
            scenario.finishedWell();
            second.bean(CaseEnd.class).isSound(scenario, "killed after commit " + i);
            assertThat(scenario.file().outcome).isEqualTo(CaseOutcome.PARTLY_GRANTED);
        }
        second.close();
    }
}
