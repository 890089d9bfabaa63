package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.OneConnection;
import org.yiciban.atrest.Opened;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.calendars.CalendarAdoption;
import org.yiciban.casefile.calendars.CalendarChange;
import org.yiciban.casefile.calendars.CalendarRecomputation;
import org.yiciban.casefile.calendars.CalendarVersions;
import org.yiciban.casefile.calendars.OldDates;
import org.yiciban.casefile.calendars.OpenClockQuery;
import org.yiciban.casefile.calendars.RecomputationProgress;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ToldLimit;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** A new holiday notice moves the open clocks, with everything that hangs on them, and nothing else. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:calendars;DB_CLOSE_DELAY=-1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarChangeTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CalendarAdoption desk;

    @Autowired
    CalendarBook book;

    @Autowired
    CalendarRecomputation recomputation;

    @Autowired
    CalendarVersions versions;

    @Autowired
    OpenClockQuery open;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource pool;

    /** The days of the law in 2027, which a notice must give to arrange its year. */
    private static final Map<String, String> STATUTORY = Map.ofEntries(
            Map.entry("01-01", "元旦"),
            Map.entry("02-05", "春节"),
            Map.entry("02-06", "春节"),
            Map.entry("02-07", "春节"),
            Map.entry("02-08", "春节"),
            Map.entry("04-05", "清明节"),
            Map.entry("05-01", "劳动节"),
            Map.entry("05-02", "劳动节"),
            Map.entry("06-09", "端午节"),
            Map.entry("09-15", "中秋节"),
            Map.entry("10-01", "国庆节"),
            Map.entry("10-02", "国庆节"),
            Map.entry("10-03", "国庆节"));

    /** A notice that arranges the year, with these days on top; without any it is empty. */
    private static String notice(int year, String... days) {
        List<String> more = List.of(days);
        Stream<String> statutory = STATUTORY.keySet().stream()
                .sorted()
                .map(day -> "-" + year + "-" + day)
                .filter(day -> !more.isEmpty() && !more.contains(day) && !more.contains("+" + day.substring(1)));
        return listed(year, Stream.concat(more.stream(), statutory).toList());
    }

    private static String listed(int year, List<String> days) {
        List<String> listed = days.stream()
                .map(day -> "{\"name\":\"%s\",\"date\":\"%s\",\"isOffDay\":%s}"
                        .formatted(
                                STATUTORY.getOrDefault(day.substring(6), "元旦"), day.substring(1), day.charAt(0) == '-'))
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

    /** A bundle with licences, which the government handles together and which silence accepts. */
    private CaseScenario restaurant(String received) {
        return scenarios.aCase().of("restaurant-opening").receivedOn(received);
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
        return scenario.file().clocks().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> clockRows() {
        return jdbc.queryForList("select * from legal_clock order by case_number, clock_no");
    }

    @Test
    @Order(1)
    void aPreviewTellsWhatWouldMoveAndChangesNothing() {
        CaseScenario scenario = restaurant("2026-11-20T10:00").accepted();
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
                    assertThat(move.told()).isTrue();
                    assertThat(move.firm()).isFalse();
                    assertThat(move.whose()).isEqualTo(ToldLimit.AGENCY);
                    assertThat(move.direction()).isEqualTo(CalendarChange.Direction.LATER);
                    assertThat(move.intoPast()).isFalse();
                })
                .hasSize(change.moved());
        assertThat(change.firm()).isPositive();
        assertThat(clockRows()).isEqualTo(before);
        assertThat(book.version()).isEqualTo(change.version() - 1);
        assertThat(desk.progress()).isEmpty();
    }

    @Test
    @Order(2)
    void anAdoptedNoticeMovesDatesTimerAndTasksAndSaysSo() throws Exception {
        CaseScenario scenario = restaurant("2026-12-15T10:00");
        Instant reception = clock(scenario, ClockKind.RECEPTION).due().orElseThrow();
        assertThat(reception).isEqualTo(VirtualClock.at("2026-12-22T17:30:00"));

        adopt(2027, notice(2027, "-2026-12-21", "-2026-12-22", "-2027-01-01"));

        CaseClock moved = clock(scenario, ClockKind.RECEPTION);
        assertThat(moved.due()).contains(VirtualClock.at("2026-12-24T17:30:00"));
        assertThat(moved.clock().provisional(moved.calendar())).isFalse();
        assertThat(scenario.task("pre-check", null).orElseThrow().due())
                .isEqualTo(moved.due().orElseThrow());
        assertThat(scenario.view().timeline())
                .anyMatch(line -> line.what() == JournalEvent.CALENDAR_CHANGED
                        && line.text().zh().contains("由2026年12月22日调整为2026年12月24日"));
        scenario.then("2026-12-23T09:00");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        scenario.then("2026-12-25T09:00");
        assertThat(scenario.view().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
        RecomputationProgress progress = desk.progress().orElseThrow();
        assertThat(progress.finished()).isTrue();
        assertThat(progress.done()).isEqualTo(progress.total()).isPositive();
        assertThat(progress.moved()).isPositive();
        // a provisional date was told too: it is told again
        assertThat(redated(scenario)).hasSize(1);
    }

    @Test
    @Order(3)
    void aDateThatStoodMovesLaterOnlyWithANotice() throws Exception {
        CaseScenario scenario = restaurant("2027-03-01T10:00");
        assertThat(clock(scenario, ClockKind.RECEPTION).due()).contains(VirtualClock.at("2027-03-08T17:30:00"));

        adopt(2027, notice(2027, "-2026-12-21", "-2026-12-22", "-2027-01-01", "-2027-03-04"));

        assertThat(clock(scenario, ClockKind.RECEPTION).due()).contains(VirtualClock.at("2027-03-09T17:30:00"));
        assertThat(redated(scenario)).singleElement().satisfies(notice -> {
            assertThat(notice.facts().get("reason").toString()).contains("（行政机关的办理期限）由2027年3月8日调整为2027年3月9日");
            assertThat(notice.facts().get("reasonEn").toString())
                    .contains("(the authority's limit): from 8 March 2027 to 9 March 2027");
        });
    }

    /** The case of shared/cases/law: a told, firm limit of an applicant, and a day worked after all before its end. */
    @Test
    @Order(8)
    void anApplicantsLimitNeverEndsEarlierThanTold() throws Exception {
        CaseScenario scenario = restaurant("2027-08-02T10:00").settled();
        scenario.preChecked();
        scenario.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
        Instant told = clock(scenario, ClockKind.CORRECTION).due().orElseThrow();
        LocalDate last = told.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        String worked = "+" + last.with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
        scenarios.parts.clock().set(told.minus(Duration.ofHours(14)));

        CalendarChange preview = desk.preview(2027, notice(2027, "-2027-01-01", worked), now());
        adopt(2027, notice(2027, "-2027-01-01", worked));

        assertThat(preview.moves())
                .filteredOn(move -> move.caseNumber().equals(scenario.number()))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.whose()).isEqualTo(ToldLimit.APPLICANT_BY_NOTICE);
                    assertThat(move.direction()).isEqualTo(CalendarChange.Direction.KEPT);
                    assertThat(move.law()).isBefore(now());
                    assertThat(move.intoPast()).isTrue();
                });
        scenario.settled();
        CaseClock kept = clock(scenario, ClockKind.CORRECTION);
        assertThat(kept.due()).contains(told);
        assertThat(kept.clock().remaining(kept.calendar(), now()).orElseThrow().value())
                .isEqualByComparingTo("1");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.CORRECTION);
        assertThat(redated(scenario)).isEmpty();
        assertThat(scenario.view().timeline())
                .anyMatch(line -> line.what() == JournalEvent.CALENDAR_CHANGED
                        && line.text().zh().contains("已告知您的"));
        scenarios.parts.clock().set(told.plusSeconds(1));
        scenario.settled();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
        everyDateCanBeRecomputed();
    }

    @Test
    @Order(9)
    void anAuthoritysEarlierDateCountsButNotBeforeTheDayOfTheImport() throws Exception {
        CaseScenario scenario = restaurant("2027-10-11T10:00");
        Instant told = clock(scenario, ClockKind.RECEPTION).due().orElseThrow();
        assertThat(told).isEqualTo(VirtualClock.at("2027-10-18T17:30"));
        scenarios.parts.clock().set("2027-10-18T10:00");

        adopt(2027, notice(2027, "-2027-01-01", "+2027-10-16", "+2027-10-17"));

        CaseClock held = clock(scenario, ClockKind.RECEPTION);
        assertThat(held.clock().held(held.calendar())).isTrue();
        assertThat(held.due()).contains(told);
        scenario.settled();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(new Opened(program)
                        .texts(
                                "journal_entry",
                                "facts",
                                "case_number = ? and verb = 'CALENDAR_CHANGED'",
                                scenario.number().value()))
                .anyMatch(facts -> facts.contains(told.toString())
                        && facts.contains(VirtualClock.at("2027-10-16T17:30").toString()));
        scenario.then("2027-10-19T08:00");
        assertThat(scenario.view().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
        everyDateCanBeRecomputed();
    }

    @Test
    @Order(10)
    void anAuthorityWinsNoTimeByClosingAfterItTold() throws Exception {
        CaseScenario scenario = startUp("2027-11-01T10:00").accepted();
        Instant told = clock(scenario, ClockKind.BUNDLE_PROMISED).due().orElseThrow();
        String closed = "{\"closures\":[\"2027-11-02\",\"2027-11-03\",\"2027-11-04\"],"
                + "\"hours\":[{\"opens\":\"08:30\",\"closes\":\"12:00\"},{\"opens\":\"13:00\",\"closes\":\"16:00\"}]}";

        desk.adopt(new AgencyCode("amr"), closed, scenarios.account("admin"), now());
        workOff();

        assertThat(clock(scenario, ClockKind.BUNDLE_PROMISED).due()).contains(told);
        assertThat(redated(scenario)).isEmpty();
        // an official change of the holidays moves it, its own closing still doesn't
        adopt(2027, notice(2027, "-2027-01-01", "-2027-11-02"));
        Instant later = clock(scenario, ClockKind.BUNDLE_PROMISED).due().orElseThrow();
        // from Friday to Monday
        assertThat(later).isEqualTo(told.plus(Duration.ofDays(3)));
        assertThat(redated(scenario)).hasSize(1);
        everyDateCanBeRecomputed();
    }

    @Test
    @Order(11)
    void threeHolidaysArrangeNoYearAndWhoeverBringsThemIsWarned() {
        String three = listed(2028, List.of("-2028-01-01", "-2028-05-01", "-2028-10-01"));

        CalendarChange preview = desk.preview(2028, three, now());
        CalendarChange whole = desk.preview(2028, notice(2028, "-2028-01-01"), now());

        assertThat(preview.changes()).isTrue();
        assertThat(preview.warnings())
                .anyMatch(warning -> warning.zh().contains("没有列出春节、清明、端午、中秋"))
                .anyMatch(warning -> warning.zh().contains("只有3天放假，少于法定的13天"))
                .anyMatch(warning -> warning.en().contains("names no source"));
        assertThat(whole.warnings()).noneMatch(warning -> warning.zh().contains("没有列出"));
        desk.adopt(2028, three, scenarios.account("admin"), now());
        workOff();
        assertThat(book.national().isCovered(LocalDate.of(2028, 3, 1))).isFalse();
    }

    @Test
    @Order(12)
    void aNoticeThatWasAdoptedByMistakeIsWithdrawnAsAVersion() throws Exception {
        CaseScenario scenario = restaurant("2027-12-01T10:00");
        Instant right = clock(scenario, ClockKind.RECEPTION).due().orElseThrow();
        adopt(2027, notice(2027, "-2027-01-01", "-2027-11-02", "-2027-12-03"));
        Instant wrong = clock(scenario, ClockKind.RECEPTION).due().orElseThrow();
        assertThat(wrong).isAfter(right);
        int mistaken = book.version();

        CalendarChange preview = desk.previewWithdrawal(2027, now());
        assertThatThrownBy(() -> desk.withdraw(2027, " ", scenarios.account("admin"), now()))
                .isInstanceOf(InvalidInput.class);
        desk.withdraw(2027, "误录了12月3日", scenarios.account("admin"), now());
        workOff();

        assertThat(preview.moves())
                .anyMatch(move -> move.caseNumber().equals(scenario.number())
                        && move.direction() == CalendarChange.Direction.EARLIER);
        assertThat(clock(scenario, ClockKind.RECEPTION).due()).contains(right);
        assertThat(redated(scenario)).hasSize(2);
        assertThat(versions.all().get(0)).satisfies(version -> {
            assertThat(version.version()).isEqualTo(mistaken + 1);
            assertThat(version.withdraws()).isEqualTo(mistaken);
        });
        assertThatThrownBy(() -> desk.previewWithdrawal(2031, now())).isInstanceOf(DeadlineRefusal.class);
        everyDateCanBeRecomputed();
    }

    @Test
    @Order(13)
    void whatArrangesNoYearTakesThePlaceOfNoNoticeThatDoes() {
        String three = listed(2027, List.of("-2027-01-01", "-2027-05-01", "-2027-10-01"));
        int before = book.version();

        assertThatThrownBy(() -> desk.preview(2027, three, now()))
                .isInstanceOfSatisfying(DeadlineRefusal.class, refused -> {
                    assertThat(refused.rule()).isEqualTo("calendar-arranges-no-year");
                    assertThat(refused.sentence().zh()).contains("请先撤回");
                });
        assertThatThrownBy(() -> desk.adopt(2027, three, scenarios.account("admin"), now()))
                .isInstanceOf(DeadlineRefusal.class);
        assertThat(book.version()).isEqualTo(before);
        assertThat(book.national().isCovered(LocalDate.of(2027, 3, 1))).isTrue();
    }

    /** Nothing arranged is no official change of the holidays; the right notice in its place is one. */
    @Test
    @Order(14)
    void aWithdrawalGivesNoAuthorityTimeAgainstADateThatWasToldAsCertain() throws Exception {
        adopt(2029, notice(2029, "-2029-01-01", "+2029-01-06"));
        CaseScenario scenario = restaurant("2029-01-03T10:00");
        CaseClock reception = clock(scenario, ClockKind.RECEPTION);
        assertThat(reception.toldFirm()).isTrue();

        assertThat(desk.previewWithdrawal(2029, now()).warnings())
                .anyMatch(warning -> warning.zh().contains("请直接导入正确的通知"));
        assertThatThrownBy(() -> desk.withdraw(2029, "录错了", scenarios.account("admin"), now()))
                .isInstanceOfSatisfying(DeadlineRefusal.class, refused -> assertThat(refused.rule())
                        .isEqualTo("calendar-told-dates"));
        assertThat(clock(scenario, ClockKind.RECEPTION).due()).isEqualTo(reception.due());
        assertThat(desk.preview(2029, notice(2029, "-2029-01-01"), now()).changes())
                .isTrue();
    }

    private static List<IssuedDocument> redated(CaseScenario scenario) {
        return scenario.view().documents().stream()
                .filter(one -> one.type() == DocumentType.REDATE)
                .toList();
    }

    @Test
    @Order(4)
    void whatHasPassedStaysAsItIs() throws Exception {
        CaseScenario scenario = restaurant("2027-04-01T10:00").accepted();
        CaseClock promised = clock(scenario, ClockKind.BUNDLE_PROMISED);
        Instant due = promised.due().orElseThrow();
        scenarios.parts.clock().set(due.plusSeconds(1));
        int version = promised.calendarVersion();

        adopt(2027, notice(2027, "-2026-12-21", "-2026-12-22", "-2027-01-01", "-2027-04-02", "-2027-04-05"));

        CaseClock passed = clock(scenario, ClockKind.BUNDLE_PROMISED);
        assertThat(passed.due()).contains(due);
        assertThat(passed.calendarVersion()).isEqualTo(version);
        assertThat(passed.clock().passed(passed.calendar(), now())).isTrue();
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
                listed(2027, List.of("-2027-01-01", "+2027-01-01")),
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

        CaseClock promised = clock(scenario, ClockKind.BUNDLE_PROMISED);
        // 4WD by the agency's own days are 07-15; the law sets the whole no limit, so the promise stands
        assertThat(promised.due()).contains(VirtualClock.at("2027-07-15T16:00:00"));
        assertThat(scenario.file().clocks()).noneMatch(one -> one.kind() == ClockKind.BUNDLE_STATUTORY);
        scenario.untilReviewed("business-licence");
        CaseClock item = scenario.file()
                .running(CasePart.of(ItemKey.read("business-licence")), ClockKind.ITEM_PROMISED)
                .get(0);
        CaseClock law =
                scenario.file().running(item.part(), ClockKind.ITEM_STATUTORY).get(0);
        // 1WD by the agency's own days would be 07-12; the law's 3WD is 07-08: the promise ends with it
        assertThat(law.due()).contains(VirtualClock.at("2027-07-08T17:30:00"));
        assertThat(item.due()).isEqualTo(law.due());
        assertThat(item.agency()).isNull();
        everyDateCanBeRecomputed();
    }

    @Test
    @Order(8)
    void aNodeForPagesHearsOfItAndWhatItDatedBeforeIsDatedAnew() {
        CaseScenario scenario = startUp("2027-08-02T10:00").accepted();
        int before = book.version();

        // another node adopts, and nobody tells this one, which works off nothing
        book.add(before + 1, null, new AgencyCode("tax"), "{\"closures\":[\"2027-08-05\"]}", "admin");
        await().atMost(Duration.ofSeconds(5)).until(() -> book.version() == before + 1);
        OldDates.handedOver(book, recomputation);
        workOff();
        assertThat(open.count(book.version(), now())).isZero();

        // an act that had begun before it heard
        jdbc.update(
                "update legal_clock set calendar_version = ? where case_number = ?",
                before,
                scenario.number().value());
        assertThat(open.count(book.version(), now())).isPositive();
        OldDates.handedOver(book, recomputation);
        workOff();
        assertThat(open.count(book.version(), now())).isZero();
    }

    /** Point 2: what stands beside the events is what the events and the calendar version give. */
    private void everyDateCanBeRecomputed() {
        List<String> numbers = jdbc.queryForList("select case_number from case_file", String.class);
        assertThat(numbers).isNotEmpty();
        for (String number : numbers) {
            CaseFile file = scenarios.parts.files().find(new CaseNumber(number)).orElseThrow();
            for (CaseClock clock : file.clocks()) {
                Map<String, Object> row = jdbc.queryForMap(
                        "select * from legal_clock where case_number = ? and clock_no = ?", number, clock.no());
                assertThat(instant(row.get("due_at")))
                        .as("%s %s", number, clock.kind())
                        .isEqualTo(clock.due().orElse(null));
                assertThat(instant(row.get("yellow_at")))
                        .as("%s %s", number, clock.kind())
                        .isEqualTo(clock.clock().yellowFrom(clock.calendar()).orElse(null));
                assertThat(row.get("provisional"))
                        .as("%s %s", number, clock.kind())
                        .isEqualTo(clock.clock().provisional(clock.calendar()));
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
