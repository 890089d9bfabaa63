package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.migration.MigrationRun;
import org.yiciban.casefile.migration.MigrationWork;
import org.yiciban.casefile.migration.Migrations;
import org.yiciban.casefile.migration.MoveVerdict;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.BundleKey;

/** Several at once: two nodes at one run, two who begin it, a release meanwhile, two windows of one applicant. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1")
class RunsAtOnceTest {

    private static final BundleKey RESTAURANT = new BundleKey("restaurant-opening");
    private static final int CASES = 4;

    /** Statements for each case of a preview: 27 of them are the engine's, one reads the documents whose date moves. */
    private static final int STATEMENTS_OF_A_CASE = 55;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Releases releases;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationWork work;

    @Autowired
    JdbcClient jdbc;

    private BundleFiles shipped;

    @BeforeEach
    void asShipped() {
        shipped = NewerService.shipped(scenarios, RESTAURANT.value());
        releases.publish(shipped);
    }

    private Account publisher() {
        return scenarios.account("publisher");
    }

    private CaseScenario restaurant() {
        return scenarios
                .aCase()
                .of(RESTAURANT.value())
                .where("hasSignboard", false)
                .receivedOn("2026-09-28T10:00")
                .accepted();
    }

    private void published(String promise) {
        releases.publish(new NewerService(shipped)
                .promising("food-permit", "10WD", promise)
                .files());
    }

    private long begun(CaseScenario... some) {
        return migrations.begin(
                RESTAURANT, Stream.of(some).map(one -> one.number().value()).toList(), publisher());
    }

    private static <T> List<T> atOnce(Callable<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(two.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            two.shutdownNow();
        }
    }

    private static long followed(CaseScenario scenario) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == JournalEvent.RELEASE_FOLLOWED)
                .count();
    }

    @Test
    void twoNodesMoveEachCaseOnce() throws Exception {
        CaseScenario[] some =
                IntStream.range(0, CASES).mapToObj(i -> restaurant()).toArray(CaseScenario[]::new);
        published("6WD");
        long id = begun(some);

        atOnce(() -> {
            work.look();
            return true;
        });

        MigrationRun run = migrations.run(id).orElseThrow();
        assertThat(run.state()).isEqualTo(MigrationRun.State.DONE);
        assertThat(run.moved()).isEqualTo(CASES);
        assertThat(run.stayed()).isEmpty();
        assertThat(some).allSatisfy(scenario -> assertThat(followed(scenario)).isEqualTo(1));
    }

    @Test
    void ofTwoWhoBeginARunOneDoes() throws Exception {
        CaseScenario scenario = restaurant();
        published("6WD");

        List<Boolean> begun = atOnce(() -> {
            try {
                begun(scenario);
                return true;
            } catch (ActRefused refused) {
                return false;
            }
        });

        assertThat(begun).containsExactlyInAnyOrder(true, false);
        work.look();
        assertThat(followed(scenario)).isEqualTo(1);
    }

    /** It may be one that brings back what was before: nobody is moved to what was taken back. */
    @Test
    void aReleaseThatIsPublishedMeanwhileEndsTheRunAndTheNextOneBegins() {
        CaseScenario scenario = restaurant();
        CaseScenario other = restaurant();
        long filed = scenario.file().release().id();
        published("6WD");
        long overtaken = begun(scenario);
        published("5WD");

        work.look();

        assertThat(migrations.run(overtaken).orElseThrow().state()).isEqualTo(MigrationRun.State.OVERTAKEN);
        assertThat(scenario.file().release().id()).isEqualTo(filed);
        assertThat(followed(scenario)).isZero();

        long second = begun(scenario, other);
        published("4WD");
        long third = begun(scenario);
        assertThat(migrations.run(second).orElseThrow().state()).isEqualTo(MigrationRun.State.OVERTAKEN);
        work.look();
        assertThat(migrations.run(third).orElseThrow().moved()).isEqualTo(1);
        assertThat(followed(scenario)).isEqualTo(1);
    }

    /** A run that was broken off after a case had moved and before that was noted. */
    @Test
    void aRunThatIsBegunAnewFindsWhatHasMoved() {
        CaseScenario scenario = restaurant();
        published("6WD");
        long id = begun(scenario);
        work.look();
        jdbc.sql("update migration_case set state = 'WAITING' where run_id = ?")
                .param(id)
                .update();
        jdbc.sql("update migration_run set state = 'RUNNING', finished_at = null where id = ?")
                .param(id)
                .update();

        work.look();

        assertThat(migrations.run(id).orElseThrow().moved()).isEqualTo(1);
        assertThat(followed(scenario)).isEqualTo(1);
    }

    @Test
    void aRunOfSomebodyWhoIsNoMoreEnds() {
        CaseScenario scenario = restaurant();
        published("6WD");
        long id = begun(scenario);
        jdbc.sql("update migration_run set asked_by = 'nobody' where id = ?")
                .param(id)
                .update();

        work.look();

        assertThat(migrations.run(id).orElseThrow().state()).isEqualTo(MigrationRun.State.STOPPED);
        assertThat(followed(scenario)).isZero();
    }

    @Test
    void anOfferedItemThatIsAskedForInTwoWindowsIsBegunOnce() throws Exception {
        CaseScenario scenario = restaurant();
        releases.publish(new NewerService(shipped).withHygiene().files());
        begun(scenario);
        work.look();
        Account citizen = scenarios.account("citizen");
        List<Application.HandedIn> papers = List.of(new Application.HandedIn(
                "signboard-drawing",
                scenarios
                        .parts
                        .uploads()
                        .take("drawing.pdf", Papers.pdf(), citizen.username())
                        .id()));

        List<Boolean> asked = atOnce(() -> {
            try {
                scenarios.applicants.request(
                        scenario.number(),
                        Viewer.of(citizen),
                        "hygiene-filing",
                        new Supplement(Map.of(), papers, false),
                        Channel.WEB,
                        null,
                        List.of());
                return true;
            } catch (ActRefused refused) {
                return false;
            }
        });

        assertThat(asked).containsExactlyInAnyOrder(true, false);
        assertThat(scenario.file().items())
                .filteredOn(item -> item.code().value().equals("hygiene-filing"))
                .hasSize(1);
    }

    @Test
    void whatTheCasesOfAPreviewHaveInCommonIsAskedOnce() {
        CaseScenario[] some =
                IntStream.range(0, CASES).mapToObj(i -> restaurant()).toArray(CaseScenario[]::new);
        published("6WD");
        Account publisher = publisher();
        String number = some[0].number().value();
        String before = number.substring(0, number.length() - 1);
        migrations.preview(RESTAURANT, before, publisher);

        List<String> statements = WatchedDatabase.roundTrips(() -> assertThat(
                        migrations.preview(RESTAURANT, before, publisher).cases())
                .hasSize(CASES)
                .allMatch(one -> one.verdict() instanceof MoveVerdict.Moves));

        assertThat(statements).hasSizeLessThanOrEqualTo(4 + CASES * STATEMENTS_OF_A_CASE);
    }
}
