package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.migration.MigrationRun;
import org.yiciban.casefile.migration.MigrationWork;
import org.yiciban.casefile.migration.Migrations;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.Releases;

/** Wherever a case of a service stands, it can follow a release of the same models, and goes on as if nothing had been. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:moved;DB_CLOSE_DELAY=-1")
class MovedOnTheWayTest {

    /** A case moves after every so many tasks: all its stops are met by a step that doesn't divide their number. */
    private static final int EVERY = 3;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Releases releases;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationWork work;

    @TestFactory
    Stream<DynamicTest> aCaseComesToTheSameEndHoweverOftenItMoves() {
        return scenarios.parts.catalogue().current().stream()
                .map(release -> DynamicTest.dynamicTest(release.key().value(), () -> goesOn(release)));
    }

    private void goesOn(Release release) {
        CaseScenario scenario = scenarios
                .aCase()
                .of(release.key().value())
                .receivedOn("2026-09-28T10:00")
                .accepted();
        AtomicInteger finished = new AtomicInteger();
        AtomicInteger moves = new AtomicInteger();
        scenario.settled()
                .until(
                        "over",
                        one -> one.tasks().isEmpty() && one.view().status().isFinal(),
                        task -> {
                            scenario.finishWell(task);
                            scenario.settled();
                            if (finished.incrementAndGet() % EVERY == 0
                                    && !scenario.view().status().isFinal()) {
                                moved(scenario);
                                moves.incrementAndGet();
                            }
                        });

        assertThat(moves).hasPositiveValue();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    private void moved(CaseScenario scenario) {
        Release before = scenario.file().release();
        BundleFiles files = before.files();
        String model = files.file(files.modelPath()).orElseThrow();
        releases.publish(files.with(files.modelPath(), model + "<!-- " + before.version() + " -->\n"));
        long id = migrations.begin(before.key(), List.of(scenario.number().value()), scenarios.account("publisher"));
        work.look();

        MigrationRun run = migrations.run(id).orElseThrow();
        assertThat(run.stayed()).isEmpty();
        assertThat(run.moved()).isEqualTo(1);
        assertThat(scenario.file().release().version()).isEqualTo(before.version() + 1);
    }
}
