package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.Papers;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.lists.CaseFinder;
import org.yiciban.casefile.lists.CaseQuery;
import org.yiciban.casefile.lists.LateCases;
import org.yiciban.casefile.lists.LateQuery;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.reinstatement.LateAct;
import org.yiciban.casefile.reinstatement.Reinstatement;
import org.yiciban.casefile.reinstatement.ReinstatementProcedure;
import org.yiciban.casefile.reinstatement.ReinstatementQueries;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.Light;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;

/**
 * A supplement that came in time and was recorded after the application had counted as abandoned. In a database of its own:
 * the same applicant's cases of other tests would be newer applications.
 */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:reinstatement;DB_CLOSE_DELAY=-1")
class ReinstatementTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ReinstatementProcedure desk;

    @Autowired
    ReinstatementQueries queries;

    @Autowired
    CaseFinder finder;

    @Autowired
    LateCases late;

    @Autowired
    Wording wording;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    /** Else the cases of other tests would be earlier and later applications of the same applicant. */
    @BeforeEach
    void whoAppliedBeforeWasSomebodyElse() {
        jdbc.update("update case_file set applicant_name = case_number");
    }

    /** Sent back on 28 September 2026; the limit passed and nothing was found by then. */
    private CaseScenario abandoned() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .receivedOn("2026-09-28T10:00");
        sentBack(scenario);
        scenarios.parts.clock().set(due(scenario).plusSeconds(60 * 60 * 24));
        assertThat(scenario.settled().view().status()).isEqualTo(CaseStatus.ABANDONED);
        return scenario;
    }

    private static void sentBack(CaseScenario scenario) {
        scenario.preChecked();
        scenario.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
    }

    private static Instant due(CaseScenario scenario) {
        return correction(scenario.file()).lastUntil().orElseThrow();
    }

    private static CaseClock correction(CaseFile file) {
        return file.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.CORRECTION)
                .findFirst()
                .orElseThrow();
    }

    private LateAct handedIn(String day, Account by) {
        return act(LateAct.Way.HANDED_IN, day, null, "no", by);
    }

    private LateAct act(LateAct.Way way, String day, String arrived, String back, Account by) {
        String proof = scenarios
                .parts
                .uploads()
                .take("登记簿.pdf", Papers.pdf(), by.username())
                .id();
        return new LateAct(
                way.name(),
                day,
                arrived,
                back,
                "窗口交接班遗漏登记",
                proof,
                new Supplement(Map.of("shopName", "拾光小馆"), List.of(), false),
                null);
    }

    private String today() {
        return scenarios.parts.clock().instant().toString().substring(0, 10);
    }

    private CaseScenario recorded(CaseScenario scenario) {
        Account clerk = scenarios.account("clerk");
        desk.record(scenario.number(), clerk, handedIn("2026-10-09", clerk));
        return scenario;
    }

    /** The act that a page shows whoever decides. */
    private int shown(CaseScenario scenario) {
        Reinstatement last = queries.of(scenario.number(), head()).last();
        return last == null ? 0 : last.no();
    }

    private Account head() {
        return scenarios.account("amr-head");
    }

    @Test
    void aSupplementThatCameInTimeIsTakenAsOfItsOwnDayAndLeadsToAcceptance() {
        CaseScenario scenario = recorded(abandoned());
        assertThat(scenario.view().status())
                .as("one person alone undoes nothing")
                .isEqualTo(CaseStatus.ABANDONED);
        scenarios.parts.clock().set(scenarios.parts.clock().instant().plusSeconds(3600));
        Instant now = scenarios.parts.clock().instant();

        desk.approve(scenario.number(), shown(scenario), head());

        CaseFile file = scenario.file();
        assertThat(file.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(file.completedAt()).isNull();
        assertThat(file.items()).allMatch(item -> item.status() == ItemStatus.WAITING && item.outcome() == null);
        assertThat(file.roundReceivedAt()).isEqualTo(VirtualClock.at("2026-10-09T23:59:59"));
        CaseClock correction = correction(file);
        assertThat(correction.effectAt()).isNull();
        assertThat(correction.clock().events())
                .extracting(ClockEvent::type)
                .containsExactly(
                        ClockEvent.Type.STARTED,
                        ClockEvent.Type.CANCELLED,
                        ClockEvent.Type.VOIDED,
                        ClockEvent.Type.MET);
        assertThat(correction.clock().passed(correction.calendar(), now)).isFalse();
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();

        // nobody answered within five working days of that day: the licences are accepted by law, as of it
        CaseView accepted = scenario.settled().view();
        assertThat(accepted.acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
        assertThat(accepted.acceptedAt()).isEqualTo(VirtualClock.at("2026-10-09T23:59:59"));
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.tasks()).isEmpty();
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    /** The process begins anew at reception: who complained checks again, then it is concluded. */
    @Test
    void whatWasPostedInTimeAndHasJustArrivedIsCheckedAndAcceptedByPeople() {
        CaseScenario scenario = abandoned();
        Account clerk = scenarios.account("clerk");
        Instant today = scenarios.parts.clock().instant();
        LateAct posted = act(LateAct.Way.POSTED, "2026-10-12", today(), "no", clerk);
        desk.record(scenario.number(), clerk, posted);

        desk.approve(scenario.number(), shown(scenario), head());

        scenario.settled();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(scenario.view().clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.RECEPTION && !clock.ended())
                .singleElement()
                .satisfies(clock -> assertThat(clock.start()).isEqualTo(today));
        assertThat(scenario.task("pre-check", null)).isPresent();
        CaseView done = scenario.accepted().finishedWell().view();
        assertThat(done.acceptanceMode()).isEqualTo(AcceptanceMode.NORMAL);
        assertThat(done.outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.tasks()).isEmpty();
    }

    @Test
    void theNoticeCitesTheOldOneAndTheJournalKeepsBothInstants() {
        CaseScenario scenario = recorded(abandoned());
        Instant now = scenarios.parts.clock().instant();
        List<IssuedDocument> before = scenario.view().documents();
        IssuedDocument old = before.get(before.size() - 1);
        assertThat(old.type()).isEqualTo(DocumentType.END);

        desk.approve(scenario.number(), shown(scenario), head());

        IssuedDocument notice = scenario.view().documents().stream()
                .filter(document -> document.type() == DocumentType.REINSTATE)
                .findFirst()
                .orElseThrow();
        assertThat(words(notice, Locale.SIMPLIFIED_CHINESE))
                .contains(old.number(), "2026年10月9日", "终止办理告知书", "恢复办理", "窗口交接班遗漏登记")
                .doesNotContain("{");
        assertThat(words(notice, Locale.ENGLISH))
                .contains(old.number(), "9 October 2026")
                .doesNotContain("{");
        assertThat(words(old, Locale.SIMPLIFIED_CHINESE)).contains("补正材料告知书", "视为放弃本次申请");
        assertThat(scenario.view().timeline())
                .extracting(TimelineEntry::what)
                .startsWith(JournalEvent.SUPPLEMENTED, JournalEvent.REINSTATED, JournalEvent.LATE_ACT_RECORDED);
        assertThat(scenario.view().timeline().get(0).at()).isEqualTo(VirtualClock.at("2026-10-09T23:59:59"));
        assertThat(scenario.view().timeline().get(1).at()).isEqualTo(now);
        assertThat(scenario.view().timeline().get(1).document()).isEqualTo(notice.number());
    }

    private String words(IssuedDocument document, Locale locale) {
        return wording.of(document, locale).parts().stream()
                .map(RenderedDocument.Part::toString)
                .reduce("", String::concat);
    }

    @Test
    void listsLightsAndThePageAgreeAfterwards() {
        CaseScenario scenario = abandoned();
        Account clerk = scenarios.account("clerk");
        desk.record(scenario.number(), clerk, act(LateAct.Way.POSTED, "2026-10-12", today(), "no", clerk));

        desk.approve(scenario.number(), shown(scenario), head());

        CaseView view = scenario.view();
        assertThat(view.clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.CORRECTION)
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.ended()).isTrue();
                    assertThat(clock.passed()).isFalse();
                    assertThat(clock.light()).isEqualTo(Light.NONE);
                });
        CaseQuery thisOne = new CaseQuery(
                new CaseQuery.Typed(scenario.number().value(), null),
                new CaseQuery.Chosen(null, null, null, null, null, null, null, false),
                CaseQuery.Days.ANY,
                CaseQuery.Days.ANY,
                0,
                20);
        assertThat(finder.find(thisOne, clerk).content()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(CaseStatus.RECEIVED);
            assertThat(row.completedAt()).isNull();
            assertThat(row.light()).isEqualTo(Light.GREEN);
        });
        assertThat(late.list(new LateQuery(Light.DARK_RED, null, null, 3, 0, 100), scenarios.account("supervisor"))
                        .content())
                .noneMatch(row -> row.caseNumber().equals(scenario.number()));
    }

    @Test
    void aReasonThatNobodySeesIsNone() {
        CaseScenario scenario = recorded(abandoned());

        assertThatThrownBy(() -> desk.refuse(scenario.number(), shown(scenario), head(), "\u200b\u202e"))
                .isInstanceOf(InvalidInput.class);
        assertThat(queries.of(scenario.number(), head()).waiting()).isTrue();
    }

    @Test
    void whoRecordedItNeverDecidesAboutIt() {
        CaseScenario scenario = abandoned();
        Account second = secondHead(false);
        try {
            desk.record(scenario.number(), head(), handedIn("2026-10-09", head()));

            assertThatThrownBy(() -> desk.approve(scenario.number(), shown(scenario), head()))
                    .isInstanceOf(ActRefused.class)
                    .hasMessageContaining("Who recorded it may not decide");
            assertThatThrownBy(() -> desk.refuse(scenario.number(), shown(scenario), head(), "不同意"))
                    .isInstanceOf(ActRefused.class);

            assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
            assertThat(queries.of(scenario.number(), head()).waiting()).isTrue();
            desk.approve(scenario.number(), shown(scenario), second);
            assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        } finally {
            secondHead(true);
        }
    }

    /** Another head of the lead agency; he is there for one test only. */
    private Account secondHead(boolean disabled) {
        Account one = head();
        scenarios
                .parts
                .accounts()
                .save(
                        new Account("amr-head-2", one.name(), one.organ(), one.roles(), null, null, disabled),
                        "no password");
        return scenarios.account("amr-head-2");
    }

    @Test
    void theOnlyOneWhoCouldDecideRecordsNothingAndIsToldWhoDoes() {
        CaseScenario scenario = abandoned();

        assertThatThrownBy(() -> desk.record(scenario.number(), head(), handedIn("2026-10-09", head())))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("Ask the general window or a colleague");
        assertThat(queries.of(scenario.number(), head()).last()).isNull();

        recorded(scenario);
        desk.approve(scenario.number(), shown(scenario), head());
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void whoRecordedItTakesItBackAndRecordsItAnewAndTheProofIsKept() {
        CaseScenario scenario = recorded(abandoned());
        Account clerk = scenarios.account("clerk");
        String proof = queries.of(scenario.number(), clerk).last().act().proof();

        assertThatThrownBy(() -> desk.takeBack(scenario.number(), head()))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("Only the person who recorded it");
        int seen = shown(scenario);
        desk.takeBack(scenario.number(), clerk);

        assertThat(scenario.view().timeline().get(0).what()).isEqualTo(JournalEvent.LATE_ACT_TAKEN_BACK);
        assertThat(queries.waitingFor(head())).doesNotContain(scenario.number());
        assertThatThrownBy(() -> desk.approve(scenario.number(), shown(scenario), head()))
                .isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> desk.takeBack(scenario.number(), clerk)).isInstanceOf(ActRefused.class);
        assertThat(queries.paper(scenario.number(), proof, clerk).caseNumber()).isEqualTo(scenario.number());
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();

        recorded(scenario);
        assertThatThrownBy(() -> desk.approve(scenario.number(), seen, head()))
                .as("from a page that still shows the one taken back")
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("another one waits");
        desk.approve(scenario.number(), shown(scenario), head());
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    /** One that came after the end of the first, was abandoned as well, and whose supplement was recorded late. */
    private CaseScenario anotherAbandoned() {
        CaseScenario second = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .receivedNow();
        sentBack(second);
        String inTime = scenarios.parts.clock().instant().toString().substring(0, 10);
        scenarios.parts.clock().set(due(second).plusSeconds(60 * 60 * 24));
        assertThat(second.settled().view().status()).isEqualTo(CaseStatus.ABANDONED);
        Account clerk = scenarios.account("clerk");
        desk.record(second.number(), clerk, handedIn(inTime, clerk));
        return second;
    }

    /** The second application took the place of the first; when the first goes on again, it is the first that runs. */
    @Test
    void ofTwoAbandonedApplicationsThatFollowedEachOtherOneOnlyGoesOn() {
        CaseScenario first = abandoned();
        CaseScenario second = anotherAbandoned();
        recorded(first);
        desk.approve(first.number(), shown(first), head());

        assertThatThrownBy(() -> desk.approve(second.number(), shown(second), head()))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining(first.number().value());
        assertThat(second.view().status()).isEqualTo(CaseStatus.ABANDONED);

        first.settled().withdrawn(null);
        desk.approve(second.number(), shown(second), head());
        assertThat(second.view().status()).isEqualTo(CaseStatus.RECEIVED);
        // for the other tests it would be a newer application
        second.settled().withdrawn(null);
    }

    /** Each decision holds its own case only; neither is committed when the other one begins. */
    @Test
    void ofTwoThatAreDecidedAtOnceOneOnlyGoesOn() throws Exception {
        CaseScenario first = abandoned();
        CaseScenario second = anotherAbandoned();
        recorded(first);
        int ofFirst = shown(first);
        int ofSecond = shown(second);
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService heads = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = heads.submit(() -> new TransactionTemplate(transactions).execute(status -> {
                desk.approve(first.number(), ofFirst, head());
                decided.countDown();
                return uninterruptibly(mayCommit);
            }));
            assertThat(decided.await(20, TimeUnit.SECONDS)).isTrue();
            Future<?> other = heads.submit(() -> desk.approve(second.number(), ofSecond, head()));
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS))
                    .as("it waits for what becomes of the first")
                    .isInstanceOf(TimeoutException.class);
            mayCommit.countDown();
            one.get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> other.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ActRefused.class)
                    .hasMessageContaining(first.number().value());
        } finally {
            mayCommit.countDown();
            heads.shutdown();
        }
        assertThat(first.view().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(second.view().status()).isEqualTo(CaseStatus.ABANDONED);
        // for the other tests it would be a newer application
        first.settled().withdrawn(null);
    }

    private static boolean uninterruptibly(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void onlyTheHeadOfTheLeadAgencyDecides() {
        CaseScenario scenario = recorded(abandoned());

        for (String other : List.of("clerk", "amr", "fire-head", "supervisor", "government")) {
            assertThatThrownBy(() -> desk.approve(scenario.number(), shown(scenario), scenarios.account(other)))
                    .as(other)
                    .isInstanceOf(ActRefused.class);
        }
        assertThat(queries.waitingFor(head())).contains(scenario.number());
        assertThat(queries.waitingFor(scenarios.account("clerk"))).isEmpty();
    }

    @Test
    void anotherApplicationSinceKeepsTheOldOneFromGoingOnUntilItIsWithdrawn() {
        CaseScenario scenario = recorded(abandoned());
        CaseScenario anew = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("publicGathering", false)
                .receivedNow();

        assertThatThrownBy(() -> desk.approve(scenario.number(), shown(scenario), head()))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining(anew.number().value());
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
        assertThat(scenario.view().documents()).noneMatch(document -> document.type() == DocumentType.REINSTATE);

        anew.withdrawn(null);
        desk.approve(scenario.number(), shown(scenario), head());
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void whatIsWrongWithItIsNamedAtOnceAndWhatCameLateStaysLate() {
        CaseScenario scenario = abandoned();
        Account clerk = scenarios.account("clerk");
        Account agency = scenarios.account("amr");
        String proofOfAnother = scenarios
                .parts
                .uploads()
                .take("登记簿.pdf", Papers.pdf(), agency.username())
                .id();

        assertThat(wrong(
                        scenario,
                        clerk,
                        new LateAct(
                                "",
                                "",
                                "",
                                "",
                                " ",
                                proofOfAnother,
                                new Supplement(Map.of("applicantName", "x"), List.of(), false),
                                null)))
                .contains("act.way", "act.actedOn", "act.papersBack", "act.reason", "act.proof", "applicantName");
        assertThat(wrong(scenario, clerk, handedIn("2026-12-01", clerk))).containsExactly("act.actedOn");
        assertThat(wrong(scenario, clerk, handedIn("2026-09-27", clerk))).containsExactly("act.actedOn");
        assertThat(wrong(scenario, clerk, act(LateAct.Way.POSTED, "2026-10-09", "2026-10-08", "no", clerk)))
                .containsExactly("act.arrivedOn");
        assertThat(wrong(scenario, clerk, act(LateAct.Way.HANDED_IN, "2026-10-09", null, "yes", clerk)))
                .containsExactly("act.papersBack");
        assertThat(queries.of(scenario.number(), clerk).last()).isNull();
    }

    private List<String> wrong(CaseScenario scenario, Account clerk, LateAct act) {
        return catchThrowableOfType(InvalidInput.class, () -> desk.record(scenario.number(), clerk, act))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    void whoHandedItInIsNamedWhereSomebodyWasSeenAndIsCheckedAsAtAnyActOfTheWindow() {
        CaseScenario scenario = abandoned();
        Account clerk = scenarios.account("clerk");
        LateAct act = handedIn("2026-10-09", clerk);

        assertThat(wrong(scenario, clerk, by(act, new Presence("林晓", null, null, null))))
                .containsExactly("presence.document", "presence.number");

        desk.record(
                scenario.number(), clerk, by(act, new Presence("林晓", "ID_CARD", "500103199001010010", "受托人，持授权委托书")));
        assertThat(queries.of(scenario.number(), head()).last().act().presence().zh())
                .contains("到场人：林晓", "0010");
        assertThat(queries.of(scenario.number(), head()).obstacle()).isNull();
        desk.approve(scenario.number(), shown(scenario), head());
        assertThat(scenario.view().timeline().get(0).what()).isEqualTo(JournalEvent.SUPPLEMENTED);
        assertThat(scenario.view().timeline().get(0).text().zh()).contains("到场人：林晓");
    }

    private static LateAct by(LateAct act, Presence person) {
        return new LateAct(
                act.way(),
                act.actedOn(),
                act.arrivedOn(),
                act.papersBack(),
                act.reason(),
                act.proof(),
                act.supplement(),
                person);
    }

    @Test
    void whatIsRefusedStaysAbandonedAndMayBeRecordedAgainWithBetterProof() {
        CaseScenario scenario = recorded(abandoned());
        Account clerk = scenarios.account("clerk");
        assertThatThrownBy(() -> desk.record(scenario.number(), clerk, handedIn("2026-10-09", clerk)))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("waits for a decision");

        desk.refuse(scenario.number(), shown(scenario), head(), "邮戳日期无法辨认");

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
        assertThat(scenario.view().timeline().get(0).text().zh()).contains("邮戳日期无法辨认");
        assertThatThrownBy(() -> desk.approve(scenario.number(), shown(scenario), head()))
                .isInstanceOf(ActRefused.class);
        recorded(scenario);
        desk.approve(scenario.number(), shown(scenario), head());
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void aCaseThatIsNotAbandonedHasNothingToUndo() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted();
        Account clerk = scenarios.account("clerk");

        assertThatThrownBy(() -> desk.record(scenario.number(), clerk, handedIn("2026-09-28", clerk)))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("The case is accepted");
    }

    /** Sent back a second time after it went on, it may lapse again; that is another limit and another notice. */
    @Test
    void aCaseThatWentOnStillEndsAsEveryOther() {
        CaseScenario scenario = abandoned();
        Account clerk = scenarios.account("clerk");
        desk.record(scenario.number(), clerk, act(LateAct.Way.POSTED, "2026-10-12", today(), "no", clerk));
        desk.approve(scenario.number(), shown(scenario), head());

        scenario.settled().withdrawn(null);

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(scenario.tasks()).isEmpty();
        assertThatThrownBy(() -> desk.record(scenario.number(), clerk, handedIn("2026-10-09", clerk)))
                .isInstanceOf(ActRefused.class);
    }
}
