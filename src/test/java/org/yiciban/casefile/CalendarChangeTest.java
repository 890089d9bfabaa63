package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.OneConnection;
import org.yiciban.deadline.ClockKind;
import org.yiciban.deadline.DeadlineRefusal;
import org.yiciban.document.DocumentType;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/** A new holiday notice moves the open clocks, with everything that hangs on them, and nothing else. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:calendars;DB_CLOSE_DELAY=-1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarChangeTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CalendarDesk desk;

    @Autowired
    CalendarBook book;

    @Autowired
    CalendarRecomputation recomputation;

    @Autowired
    OpenClocks open;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource pool;

    private static String notice(int year, String... days) {
        List<String> listed = Stream.of(days)
                .map(day -> "{\"name\":\"元旦\",\"date\":\"%s\",\"isOffDay\":%s}"
                        .formatted(day.substring(1), day.charAt(0) == '-'))
                .toList();
        return "{\"year\":%d,\"papers\":[],\"days\":[%s]}".formatted(year, String.join(",", listed));
    }

    private CaseScenario startUp(String received) {
        return scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true)
                .receivedOn(received);
    }

    /** With one connection for everybody: also here nobody takes a second one while he holds one. */
    private void adopt(int year, String json) throws Exception {
        CalendarChange change = OneConnection.with(pool, () -> {
            CalendarChange adopted = desk.adopt(year, json, scenarios.account("admin"), now());
            workOff();
            return adopted;
        });
        assertThat(change.changes()).isTrue();
    }

    private void workOff() {
        while (recomputation.chunk()) {
            // the next one
        }
    }

    private Instant now() {
        return scenarios.parts.clock().instant();
    }

    private static CaseClock clock(CaseScenario scenario, ClockKind kind) {
        return scenario.file().clocks.stream()
                .filter(one -> one.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> clockRows() {
        return jdbc.queryForList("select * from legal_clock order by case_number, clock_no");
    }

    @Test
    @Order(1)
    void aPreviewTellsWhatWouldMoveAndChangesNothing() {
        CaseScenario scenario = startUp("2026-11-20T10:00").accepted();
        List<Map<String, Object>> before = clockRows();
        Instant due = clock(scenario, ClockKind.BUNDLE_STATUTORY).due().orElseThrow();

        CalendarChange change = desk.preview(2027, notice(2027, "-2026-12-31", "-2027-01-01", "-2027-01-04"), now());

        assertThat(due).isEqualTo(VirtualClock.at("2027-01-25T17:30:00"));
        assertThat(change.changes()).isTrue();
        assertThat(change.moves())
                .anySatisfy(move -> {
                    assertThat(move.caseNumber()).isEqualTo(scenario.number());
                    assertThat(move.kind()).isEqualTo(ClockKind.BUNDLE_STATUTORY);
                    assertThat(move.from()).isEqualTo(due);
                    assertThat(move.to()).isEqualTo(VirtualClock.at("2027-01-27T17:30:00"));
                    assertThat(move.told()).isFalse();
                })
                .hasSize(change.moved());
        assertThat(change.firm()).isPositive();
        assertThat(clockRows()).isEqualTo(before);
        assertThat(book.version()).isEqualTo(change.version() - 1);
        assertThat(desk.progress()).isEmpty();
    }

    @Test
    @Order(2)
    void anAdoptedNoticeMovesDatesBellsAndTasksAndSaysSo() throws Exception {
        CaseScenario scenario = startUp("2026-12-15T10:00");
        Instant reception = clock(scenario, ClockKind.RECEPTION).due().orElseThrow();
        assertThat(reception).isEqualTo(VirtualClock.at("2026-12-22T17:30:00"));

        adopt(2027, notice(2027, "-2026-12-21", "-2026-12-22", "-2027-01-01"));

        CaseClock moved = clock(scenario, ClockKind.RECEPTION);
        assertThat(moved.due()).contains(VirtualClock.at("2026-12-24T17:30:00"));
        assertThat(moved.clock.provisional(moved.calendar)).isFalse();
        assertThat(scenario.task("pre-check", null).orElseThrow().due())
                .isEqualTo(moved.due().orElseThrow());
        assertThat(scenario.view().timeline())
                .anyMatch(line -> line.what() == JournalVerb.CALENDAR_CHANGED
                        && line.text().zh().contains("2026-12-22 → 2026-12-24"));
        scenario.then("2026-12-23T09:00");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        scenario.then("2026-12-25T09:00");
        assertThat(scenario.view().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
        RecomputationProgress progress = desk.progress().orElseThrow();
        assertThat(progress.finished()).isTrue();
        assertThat(progress.done()).isEqualTo(progress.total()).isPositive();
        assertThat(progress.moved()).isPositive();
        assertThat(scenario.view().documents()).noneMatch(one -> one.type() == DocumentType.REDATE);
    }

    @Test
    @Order(3)
    void aDateThatStoodMovesLaterOnlyWithANotice() throws Exception {
        CaseScenario scenario = startUp("2027-03-01T10:00");
        assertThat(clock(scenario, ClockKind.RECEPTION).due()).contains(VirtualClock.at("2027-03-08T17:30:00"));

        adopt(2027, notice(2027, "-2026-12-21", "-2026-12-22", "-2027-01-01", "-2027-03-04"));

        assertThat(clock(scenario, ClockKind.RECEPTION).due()).contains(VirtualClock.at("2027-03-09T17:30:00"));
        assertThat(scenario.view().documents()).anyMatch(one -> one.type() == DocumentType.REDATE);
    }

    @Test
    @Order(4)
    void whatHasPassedStaysAsItIs() throws Exception {
        CaseScenario scenario = startUp("2027-04-01T10:00").accepted();
        CaseClock promised = clock(scenario, ClockKind.BUNDLE_PROMISED);
        Instant due = promised.due().orElseThrow();
        scenarios.parts.clock().set(due.plusSeconds(1));
        int version = promised.calendarVersion();

        adopt(2027, notice(2027, "-2026-12-21", "-2026-12-22", "-2027-01-01", "-2027-04-02", "-2027-04-05"));

        CaseClock passed = clock(scenario, ClockKind.BUNDLE_PROMISED);
        assertThat(passed.due()).contains(due);
        assertThat(passed.calendarVersion()).isEqualTo(version);
        assertThat(passed.clock.passed(passed.calendar, now())).isTrue();
        assertThat(clock(scenario, ClockKind.BUNDLE_STATUTORY).calendarVersion())
                .isEqualTo(book.version());
    }

    @Test
    @Order(5)
    void aBrokenRunGoesOnAndTwoWorkersShareIt() throws Exception {
        for (int i = 0; i < 3; i++) {
            startUp("2027-05-10T10:00").accepted();
        }
        seedCases(450);
        desk.adopt(2027, notice(2027, "-2027-01-01", "-2027-05-12", "-2027-06-10"), scenarios.account("admin"), now());
        assertThat(recomputation.chunk()).isTrue();
        RecomputationProgress begun = desk.progress().orElseThrow();
        assertThat(begun.finished()).isFalse();
        assertThat(begun.done()).isBetween(1, begun.total() - 1);

        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(2);
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            workers.add(two.submit(() -> {
                together.countDown();
                together.await();
                workOff();
                return null;
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        two.shutdown();

        RecomputationProgress done = desk.progress().orElseThrow();
        assertThat(done.finished()).isTrue();
        assertThat(done.done()).isEqualTo(done.total());
        assertThat(open.count(book.version(), now())).isZero();
        everyDateCanBeRecomputed();
    }

    /** Open clocks of cases that nobody handles; 10WD from 2027-05-10, dated before the correction. */
    private void seedCases(int count) {
        String model = jdbc.queryForObject("select min(case_number) from case_file", String.class);
        for (int i = 0; i < count; i++) {
            String number = SeededCases.number(i);
            SeededCases.copyCase(jdbc, model, number);
            SeededCases.clock(jdbc, number, 1, "10WD", now(), book);
        }
    }

    @Test
    @Order(6)
    void whatSaysNothingNewMakesNoVersion() {
        int version = book.version();

        CalendarChange same = desk.adopt(
                2027, notice(2027, "-2027-01-01", "-2027-05-12", "-2027-06-10"), scenarios.account("admin"), now());
        CalendarChange empty = desk.adopt(2028, notice(2028), scenarios.account("admin"), now());

        assertThat(same.changes()).isFalse();
        assertThat(empty.changes()).isFalse();
        assertThat(book.version()).isEqualTo(version);
        for (String wrong : List.of(
                notice(2026, "-2026-01-01"),
                notice(2027, "-2027-01-01", "+2027-01-01"),
                notice(2027, "-2028-01-01"),
                "{}")) {
            assertThatThrownBy(() -> desk.preview(2027, wrong, now())).isInstanceOf(DeadlineRefusal.class);
            assertThatThrownBy(() -> desk.adopt(2027, wrong, scenarios.account("admin"), now()))
                    .isInstanceOf(DeadlineRefusal.class);
        }
        assertThat(book.version()).isEqualTo(version);
    }

    @Test
    @Order(7)
    void anAgencysOwnDaysCutItsPromiseDownToTheLaw() {
        String closed = "{\"closures\":[\"2027-07-06\",\"2027-07-07\",\"2027-07-08\",\"2027-07-09\"],"
                + "\"hours\":[{\"opens\":\"08:30\",\"closes\":\"12:00\"},{\"opens\":\"13:00\",\"closes\":\"16:00\"}]}";
        desk.adopt(new AgencyCode("amr"), closed, scenarios.account("admin"), now());
        workOff();

        CaseScenario scenario = startUp("2027-07-05T10:00").accepted();

        CaseClock statutory = clock(scenario, ClockKind.BUNDLE_STATUTORY);
        CaseClock promised = clock(scenario, ClockKind.BUNDLE_PROMISED);
        // 3WD by the agency's own days would be 07-14; the law's 45WD is later, so the promise stands
        assertThat(promised.due()).contains(VirtualClock.at("2027-07-14T16:00:00"));
        assertThat(promised.due().orElseThrow()).isBefore(statutory.due().orElseThrow());
        for (int i = 0; i < 8 && scenario.task("review", "business-licence").isEmpty(); i++) {
            scenario.finishWell(scenario.tasks().get(0));
            scenario.settled();
        }
        CaseClock item = scenario.file()
                .running(CasePart.of(new ItemCode("business-licence")), ClockKind.ITEM_PROMISED)
                .get(0);
        CaseClock law =
                scenario.file().running(item.part, ClockKind.ITEM_STATUTORY).get(0);
        // 1WD by the agency's own days would be 07-12; the law's 3WD is 07-08: the promise ends with it
        assertThat(law.due()).contains(VirtualClock.at("2027-07-08T17:30:00"));
        assertThat(item.due()).isEqualTo(law.due());
        assertThat(item.agency).isNull();
        everyDateCanBeRecomputed();
    }

    /** Point 2: what stands beside the events is what the events and the calendar version give. */
    private void everyDateCanBeRecomputed() {
        List<String> numbers = jdbc.queryForList("select case_number from case_file", String.class);
        assertThat(numbers).isNotEmpty();
        for (String number : numbers) {
            CaseFile file = scenarios.parts.files().find(new CaseNumber(number)).orElseThrow();
            for (CaseClock clock : file.clocks) {
                Map<String, Object> row = jdbc.queryForMap(
                        "select * from legal_clock where case_number = ? and clock_no = ?", number, clock.no);
                assertThat(instant(row.get("due_at")))
                        .as("%s %s", number, clock.kind)
                        .isEqualTo(clock.due().orElse(null));
                assertThat(instant(row.get("yellow_at")))
                        .as("%s %s", number, clock.kind)
                        .isEqualTo(clock.clock.yellowFrom(clock.calendar).orElse(null));
                assertThat(row.get("provisional"))
                        .as("%s %s", number, clock.kind)
                        .isEqualTo(clock.clock.provisional(clock.calendar));
                assertThat(row.get("ended")).isEqualTo(clock.ended());
            }
        }
    }

    private static Instant instant(Object stored) {
        if (stored instanceof Timestamp postgres) {
            return postgres.toInstant();
        }
        return stored == null ? null : ((OffsetDateTime) stored).toInstant();
    }
}
