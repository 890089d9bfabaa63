package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxPage;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;

/** A town's worth of open tasks: lists cost the same and stay in the order of urgency. */
@OwnListsTest
class InboxVolumeTest {

    private static final String OURS = SeededTasks.BUNDLE;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcTemplate jdbc;

    private static final Instant NOON = VirtualClock.at("2026-11-04T12:00");

    @AfterEach
    void clear() {
        jdbc.update("delete from work_task where bundle = ?", OURS);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 10_000})
    void theInboxCostsTheSameHoweverManyTasksAreOpen(int number) {
        seed(number);
        Account officer = scenarios.account("amr");
        List<InboxPage> page = new ArrayList<>();

        List<String> roundTrips = WatchedDatabase.roundTrips(() -> page.add(inbox.list(all(0, 50), officer)));

        assertThat(roundTrips).hasSize(2);
        assertThat(page.get(0).total()).isEqualTo(number);
        assertThat(page.get(0).content()).hasSize(Math.min(number, 50));
        assertThat(page.get(0).lights().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(number);
        assertThat(page.get(0).lights())
                .containsOnlyKeys(Light.DARK_RED, Light.RED, Light.YELLOW, Light.GREEN, Light.GREY);
        assertThat(page.get(0).lights().values()).containsOnly((long) number / 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 10_000})
    void trackingOneCaseCostsTheSameHoweverManyTasksAreOpen(int number) {
        seed(number);
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-11-04T12:00")
                .accepted();

        assertThat(WatchedDatabase.roundTrips(scenario::view)).hasSizeBetween(1, 6);
    }

    @Test
    void theMostUrgentComesFirstAndPagesFollowOnOneAnother() {
        seed(1_000);
        Account officer = scenarios.account("amr");

        List<OpenTask> read = Stream.of(0, 1, 2, 3, 4)
                .flatMap(page -> inbox.list(all(page, 200), officer).content().stream())
                .toList();

        assertThat(read).extracting(OpenTask::id).doesNotHaveDuplicates().hasSize(1_000);
        // the seed writes the lights round robin, twenty tasks with the same due date
        List<String> expected = new ArrayList<>();
        for (int light = 0; light < 5; light++) {
            for (int due = 9; due >= 0; due--) {
                for (int n = light + 5 * due; n < 1_000 && light < 4; n += 50) {
                    expected.add(id(n));
                }
            }
        }
        // the grey ones have no date while their clocks stand
        for (int n = 4; n < 1_000; n += 5) {
            expected.add(id(n));
        }
        assertThat(read).extracting(OpenTask::id).containsExactlyElementsOf(expected);
    }

    @Test
    void oneLightAloneHasPagesToo() {
        seed(1_000);
        Account officer = scenarios.account("amr");

        InboxPage last = inbox.list(new InboxQuery(InboxQuery.Queue.OPEN, OURS, Light.YELLOW, null, 3, 60), officer);

        assertThat(last.total()).isEqualTo(200);
        assertThat(last.content()).hasSize(20);
    }

    @Test
    void aTaskIsFoundByItsApplicant() {
        seed(1_000);

        InboxPage found =
                inbox.list(new InboxQuery(InboxQuery.Queue.OPEN, OURS, null, "申请人77", 0, 20), scenarios.account("amr"));

        // 77 and 770 to 779
        assertThat(found.total()).isEqualTo(11);
    }

    private static InboxQuery all(int page, int size) {
        return new InboxQuery(InboxQuery.Queue.ALL, OURS, null, null, page, size);
    }

    private static String id(int n) {
        return SeededTasks.id(n);
    }

    private void seed(int number) {
        scenarios.parts.clock().set(NOON);
        SeededTasks.open(jdbc, NOON, number);
    }
}
