package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Papers;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.reinstatement.LateAct;
import org.yiciban.casefile.reinstatement.Reinstatement;
import org.yiciban.casefile.reinstatement.ReinstatementProcedure;
import org.yiciban.casefile.reinstatement.ReinstatementQueries;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.ItemKey;

/**
 * An item ended for a promised paper that had come in time; its case has gone on. In a database of its own: the same
 * applicant's cases of other tests would be newer applications.
 */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:item-reinstatement;DB_CLOSE_DELAY=-1")
class ItemReinstatementTest {

    @DynamicPropertySource
    static void bundles(DynamicPropertyRegistry registry) {
        String folder =
                EndedByRule.folder("src/test/resources/reinstatement/bundles").toString();
        registry.add("yiciban.bundles", () -> folder);
    }

    private static final ItemKey PERMIT = ItemKey.read("food-permit");
    private static final String RULES = "food-safety-rules";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ReinstatementProcedure desk;

    @Autowired
    ReinstatementQueries queries;

    @Autowired
    Wording wording;

    @Autowired
    JdbcTemplate jdbc;

    /** Else the cases of other tests would be earlier and later applications of the same applicant. */
    @BeforeEach
    void whoAppliedBeforeWasSomebodyElse() {
        jdbc.update("update case_file set applicant_name = case_number");
    }

    /** The permit stood decided and waited for the promised paper only; the others may still be handled. */
    private CaseScenario ended(boolean electronic) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .promising(RULES);
        if (!electronic) {
            scenario.onPaper();
        }
        scenario.receivedOn("2026-09-28T10:00").accepted();
        scenario.finish("review", "licence-verification", "pass")
                .finish("review", "food-permit", "pass")
                .finish("decide", "food-permit", "grant");
        scenarios.parts.clock().set(until(scenario).plusSeconds(60 * 60 * 24));
        scenario.settled();
        assertThat(scenario.item("food-permit").outcome()).isEqualTo(ItemOutcome.TERMINATED);
        assertThat(scenario.item("food-permit").told().en())
                .isEqualTo("The promised paper did not come in time; the item ends.");
        return scenario;
    }

    private static Instant until(CaseScenario scenario) {
        return deferral(scenario).lastUntil().orElseThrow();
    }

    private static CaseClock deferral(CaseScenario scenario) {
        return scenario.file().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.DEFERRAL)
                .findFirst()
                .orElseThrow();
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai")).toString();
    }

    private LateAct handedIn(String day, boolean paper, Account by) {
        Application.HandedIn rules = new Application.HandedIn(RULES, upload("制度.pdf", by));
        return new LateAct(
                LateAct.Way.HANDED_IN.name(),
                day,
                null,
                null,
                "窗口交接班遗漏登记",
                upload("登记簿.pdf", by),
                new Supplement(Map.of(), paper ? List.of(rules) : List.of(), false),
                null);
    }

    private String upload(String name, Account by) {
        return scenarios.parts.uploads().take(name, Papers.pdf(), by.username()).id();
    }

    /** The act that a page shows whoever decides. */
    private int shown(CaseScenario scenario) {
        Reinstatement last =
                queries.of(scenario.number(), scenarios.account("amr-head")).last();
        return last == null ? 0 : last.no();
    }

    private CaseScenario reinstated(CaseScenario scenario) {
        Account clerk = scenarios.account("clerk");
        desk.record(scenario.number(), PERMIT, clerk, handedIn(day(until(scenario)), true, clerk));
        assertThat(scenario.item("food-permit").status()).isEqualTo(ItemStatus.ENDED);
        desk.approve(scenario.number(), shown(scenario), scenarios.account("amr-head"));
        return scenario;
    }

    private List<IssuedDocument> documents(CaseScenario scenario, DocumentType type) {
        return scenario.view().documents().stream()
                .filter(document -> document.type() == type)
                .toList();
    }

    private String words(IssuedDocument document, Locale locale) {
        return wording.of(document, locale).parts().stream()
                .map(RenderedDocument.Part::toString)
                .reduce("", String::concat);
    }

    private CaseScenario others(CaseScenario scenario) {
        return scenario.until(
                "nothing but the permit is left",
                one -> one.tasks().stream().allMatch(ItemReinstatementTest::ofPermit),
                one -> scenario.finishWell(scenario.tasks().stream()
                        .filter(task -> !ofPermit(task))
                        .findFirst()
                        .orElseThrow()));
    }

    private static boolean ofPermit(OpenTask task) {
        return PERMIT.equals(task.item());
    }

    /** Jobs of the bundle's process run between the reinstatement and the end of the item. */
    @Test
    void theItemIsHandledAnewBesideTheOthersAndTheCaseWaitsForIt() {
        CaseScenario scenario = reinstated(ended(true));

        assertThat(scenario.item("food-permit").status()).isEqualTo(ItemStatus.OPEN);
        assertThat(scenario.item("food-permit").outcome()).isNull();
        assertThat(deferral(scenario).clock().events())
                .extracting(ClockEvent::type)
                .containsExactly(
                        ClockEvent.Type.STARTED,
                        ClockEvent.Type.CANCELLED,
                        ClockEvent.Type.VOIDED,
                        ClockEvent.Type.MET);
        assertThat(deferral(scenario).effectAt()).isNull();
        assertThat(scenario.view().timeline())
                .extracting(line -> line.what())
                .contains(JournalEvent.ITEM_REINSTATED, JournalEvent.LATE_ACT_RECORDED);
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.LATE_ACT_RECORDED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.item()).isEqualTo(PERMIT);
                    assertThat(line.text().zh()).contains("食品经营许可", "食品安全管理制度");
                });
        assertThat(scenario.settled().task("review", "food-permit")).isPresent();

        others(scenario);
        assertThat(scenario.view().status())
                .as("the bundle's process has come to its end, and the case waits")
                .isEqualTo(CaseStatus.ACCEPTED);
        scenario.finishedWell();

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(documents(scenario, DocumentType.BUNDLE)).hasSize(1);
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    /** Its process hasn't begun, so nothing is begun beside it: the bundle's comes to it. */
    @Test
    void anItemThatHadEndedBeforeItsTurnWaitsForItsTurnAgain() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("publicGathering", false)
                .promising(RULES)
                .receivedOn("2026-09-28T10:00")
                .accepted();
        scenarios.parts.clock().set(until(scenario).plusSeconds(60 * 60 * 24));
        scenario.settled();
        assertThat(scenario.item("food-permit").outcome()).isEqualTo(ItemOutcome.TERMINATED);

        reinstated(scenario).settled();

        assertThat(scenario.item("food-permit").status()).isEqualTo(ItemStatus.WAITING);
        assertThat(scenario.tasks()).noneMatch(ItemReinstatementTest::ofPermit);
        scenario.finish("review", "licence-verification", "pass");
        assertThat(scenario.tasks()).filteredOn(ItemReinstatementTest::ofPermit).hasSize(1);
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.ITEM_OPENED && PERMIT.equals(line.item()))
                .hasSize(1);
    }

    @Test
    void aCompletedCaseIsOpenAgainAndItsCompletionIsToldAnewByTheDocumentThatStands() {
        CaseScenario scenario = ended(true).finishedWell();
        assertThat(scenario.view().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
        Instant served = scenario.item("signboard-filing").deliveredAt();

        reinstated(scenario);

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(scenario.view().outcome()).isNull();
        assertThat(scenario.view().timeline()).extracting(line -> line.what()).contains(JournalEvent.REOPENED);
        IssuedDocument end = documents(scenario, DocumentType.END).get(0);
        IssuedDocument notice = documents(scenario, DocumentType.REINSTATE).get(0);
        assertThat(words(end, Locale.SIMPLIFIED_CHINESE))
                .as("each paper with its day")
                .doesNotContain("应于前");
        assertThat(words(end, Locale.ENGLISH)).doesNotContain("(by )");
        assertThat(notice.item()).isEqualTo(PERMIT);
        assertThat(words(notice, Locale.SIMPLIFIED_CHINESE))
                .contains(end.number(), "终止办理告知书", "自始不发生效力")
                .doesNotContain("{");
        assertThat(words(notice, Locale.ENGLISH)).contains(end.number()).doesNotContain("{");

        scenario.finishedWell();
        assertThat(scenario.view().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.item("signboard-filing").deliveredAt())
                .as("what was decided and served on others stays")
                .isEqualTo(served);
        List<IssuedDocument> completions = documents(scenario, DocumentType.BUNDLE);
        assertThat(completions).hasSize(2);
        String granted = documents(scenario, DocumentType.CONFIRM).get(0).number();
        assertThat(completions.get(0).facts().toString()).contains(end.number());
        assertThat(completions.get(1).facts().toString()).contains(granted).doesNotContain(end.number());
        assertThat(scenario.tasks()).isEmpty();
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    /** Each item of this service needs the result of the one before it. */
    private CaseScenario endedWithItsFollowers(String... withdrawn) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("snack-delivery")
                .promising(RULES)
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
        List.of(withdrawn).forEach(scenario::withdrawn);
        scenarios.parts.clock().set(until(scenario).plusSeconds(60 * 60 * 24));
        scenario.finishedWell();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
        return scenario;
    }

    @Test
    void whatClosedForWantOfItsResultGoesOnAfterItInItsTurn() {
        CaseScenario scenario = endedWithItsFollowers();
        for (String follower : List.of("delivery-filing", "platform-listing")) {
            assertThat(scenario.item(follower).outcome()).as(follower).isEqualTo(ItemOutcome.TERMINATED);
        }

        reinstated(scenario).settled();

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(scenario.tasks()).isNotEmpty().allMatch(ItemReinstatementTest::ofPermit);
        for (String follower : List.of("delivery-filing", "platform-listing")) {
            assertThat(scenario.item(follower).status()).as(follower).isEqualTo(ItemStatus.WAITING);
        }
        scenario.untilReviewed("delivery-filing");
        assertThat(scenario.task("review", "platform-listing")).isEmpty();
        scenario.untilReviewed("platform-listing").finishedWell();

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(documents(scenario, DocumentType.BUNDLE)).hasSize(2);
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.ITEM_REINSTATED)
                .extracting(line -> line.item().toString())
                .containsExactlyInAnyOrder("food-permit", "delivery-filing", "platform-listing");
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    @Test
    void whatTheApplicantWithdrewStaysSoAndSoDoesWhatNeedsIt() {
        CaseScenario scenario = endedWithItsFollowers("delivery-filing");

        reinstated(scenario).finishedWell();

        assertThat(scenario.item("food-permit").outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.item("delivery-filing").outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        assertThat(scenario.item("platform-listing").outcome()).isEqualTo(ItemOutcome.TERMINATED);
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }

    @Test
    void aCaseOfWhichOneItemGoesOnStandsInThePlaceOfALaterApplication() {
        CaseScenario older = ended(true).finishedWell();
        CaseScenario newer = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .receivedNow();
        newer.until("conclude", one -> one.task("conclude", null).isPresent())
                .finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
        Instant notice = scenarios.parts.clock().instant();
        scenarios.parts.clock().set(notice.plusSeconds(60L * 60 * 24 * 90));
        assertThat(newer.settled().view().status()).isEqualTo(CaseStatus.ABANDONED);
        Account clerk = scenarios.account("clerk");
        desk.record(
                newer.number(),
                clerk,
                new LateAct(
                        LateAct.Way.HANDED_IN.name(),
                        day(notice),
                        null,
                        "no",
                        "窗口交接班遗漏登记",
                        upload("登记簿.pdf", clerk),
                        new Supplement(Map.of("shopName", "拾光小馆"), List.of(), false),
                        null));
        reinstated(older);

        assertThatThrownBy(() -> desk.approve(newer.number(), shown(newer), scenarios.account("amr-head")))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining(older.number().value());
        assertThat(newer.view().status()).isEqualTo(CaseStatus.ABANDONED);
    }

    @Test
    void whileResultsAreHandedOverItIsRefusedAndSaysFromWhenItIsPossible() {
        CaseScenario scenario = ended(false)
                .until("a hand-over", one -> one.task("hand-over", null).isPresent());
        Account clerk = scenarios.account("clerk");
        LateAct act = handedIn(day(until(scenario)), true, clerk);

        assertThatThrownBy(() -> desk.record(scenario.number(), PERMIT, clerk, act))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("Once that is done");

        scenario.finishedWell();
        reinstated(scenario);
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void whatIsWrongIsNamedAtItsFieldAndWhatCameLateStaysLate() {
        CaseScenario scenario = ended(true);
        Account clerk = scenarios.account("clerk");

        assertThat(wrong(scenario, clerk, handedIn(day(until(scenario).plusSeconds(60 * 60 * 24)), true, clerk)))
                .containsExactly("act.actedOn");
        assertThat(wrong(scenario, clerk, handedIn("2026-09-27", false, clerk)))
                .containsExactlyInAnyOrder("act.actedOn", "materials");
        assertThatThrownBy(() -> desk.record(
                        scenario.number(),
                        ItemKey.read("signboard-filing"),
                        clerk,
                        handedIn(day(until(scenario)), true, clerk)))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("nothing to undo");
        assertThat(queries.of(scenario.number(), clerk).last()).isNull();
    }

    private List<String> wrong(CaseScenario scenario, Account clerk, LateAct act) {
        return catchThrowableOfType(InvalidInput.class, () -> desk.record(scenario.number(), PERMIT, clerk, act))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }
}
