package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.BillActions;
import org.yiciban.casefile.bills.BillState;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.reinstatement.LateAct;
import org.yiciban.casefile.reinstatement.ReinstatementProcedure;
import org.yiciban.casefile.reinstatement.ReinstatementQueries;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.ItemKey;

/** What becomes of a bill where the law, or somebody else than its officer, ends the item; and where it is handled again. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:bill-ends;DB_CLOSE_DELAY=-1")
class BillEndsTest {

    @DynamicPropertySource
    static void bundles(DynamicPropertyRegistry registry) {
        String folder = FeeBundles.withEnds().toString();
        registry.add("yiciban.bundles", () -> folder);
    }

    private static final ItemKey PERMIT = ItemKey.read("food-permit");
    private static final String RULES = "food-safety-rules";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    BillActions actions;

    @Autowired
    ApplicantActions requests;

    @Autowired
    ReinstatementProcedure desk;

    @Autowired
    ReinstatementQueries queries;

    private static Bill bill(CaseScenario scenario, ItemKey item) {
        return scenario.view().bills().stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static long told(CaseScenario scenario, JournalEvent what) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == what)
                .count();
    }

    /** An ask that ends an item stands before it, so that nothing of it is owed yet: a promised paper ends one with its bill. */
    @Test
    void whatWasPaidStaysPaidWhenTheItemEndsUntilASupervisorGivesItBack() {
        CaseScenario scenario = promised();
        actions.paid(scenario.number(), PERMIT, scenario.number() + "-S", Viewer.of(scenarios.account("citizen")));
        lapsed(scenario);

        assertThat(bill(scenario, PERMIT).state()).isEqualTo(BillState.PAID);
        assertThat(told(scenario, JournalEvent.BILL_WAIVED)).isZero();
        assertThat(actions.refund(scenario.number(), PERMIT, "事项已经终止", scenarios.account("supervisor"), Channel.API)
                        .state())
                .isEqualTo(BillState.REFUNDED);
    }

    @Test
    void anItemWhosePromisedPaperDoesNotComeOwesNothing() {
        CaseScenario scenario = promised();
        assertThat(bill(scenario, PERMIT).state()).isEqualTo(BillState.OPEN);
        lapsed(scenario);
        assertThat(bill(scenario, PERMIT).state()).isEqualTo(BillState.WAIVED);
        assertThat(Objects.requireNonNull(bill(scenario, PERMIT).by()).table()).isEqualTo("permit-fee");
        assertThat(told(scenario, JournalEvent.BILL_WAIVED)).isEqualTo(1);
    }

    /** Silence accepts the application, and grants nothing. */
    @Test
    void silenceThatAcceptsOpensTheBillAndGrantsNothingWithoutIt() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("publicGathering", false)
                .where("hasSignboard", false)
                .receivedOn("2026-09-14T10:00")
                .then("2026-09-28T09:00");
        assertThat(scenario.file().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
        // silence accepts licences alone; whoever checks the licence accepts that for himself
        scenario.finish("item-check", "licence-verification", "accept")
                .finish("review", "licence-verification", "pass")
                .finish("review", "food-permit", "pass");

        assertThat(bill(scenario, PERMIT).state()).isEqualTo(BillState.OPEN);
        assertThatThrownBy(() -> scenario.finish("decide", "food-permit", "grant"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("CNY 300.00");
        // not even when its own limit has passed: nothing is granted by silence, the officer decides late
        scenario.then("2026-12-28T09:00");
        assertThat(scenario.item("food-permit").outcome()).isNull();
        assertThat(bill(scenario, PERMIT).state()).isEqualTo(BillState.OPEN);
        assertThat(scenario.finish("decide", "food-permit", "grant")
                        .item("food-permit")
                        .outcome())
                .isEqualTo(ItemOutcome.GRANTED);
        assertThat(bill(scenario, PERMIT).state())
                .as("a debt that may be paid later")
                .isEqualTo(BillState.OPEN);
    }

    /** What the item of a later request costs hangs on the answers of the application, as that of any other. */
    @ParameterizedTest
    @CsvSource({"true, 320.00, 1", "false, 300.00, 2"})
    void aLaterRequestCostsWhatItsTableSaysEachTime(boolean food, String amount, int row) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("stall-lease")
                .where("food", food)
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finishedWell();
        for (int time = 1; time <= 2; time++) {
            ItemKey item = ItemKey.read("stall-copy." + time);
            requests.request(
                    scenario.number(),
                    Viewer.of(scenarios.account("citizen")),
                    "sign-copy",
                    new Supplement(
                            Map.of("lostOn", "搬运时遗失"),
                            List.of(new Application.HandedIn(
                                    "signboard-drawing", upload("drawing.pdf", scenarios.account("citizen")))),
                            false),
                    Channel.WEB,
                    null,
                    List.of());
            scenario.settled().finish("review", item.toString(), "pass");
            Bill bill = bill(scenario, item);
            assertThat(bill.amount()).hasToString(amount);
            assertThat(Objects.requireNonNull(bill.by()).row()).isEqualTo(row);
            assertThatThrownBy(() -> scenario.finish("hand-over", null, "served"))
                    .isInstanceOf(ActRefused.class)
                    .hasMessageContaining(amount);
            actions.paid(
                    scenario.number(), item, scenario.number() + "-" + time, Viewer.of(scenarios.account("citizen")));
            scenario.finish("hand-over", null, "served");
            assertThat(scenario.item(item.toString()).deliveredAt()).isNotNull();
        }
    }

    /** The permit waits for its promised paper, and for its payment. */
    private CaseScenario promised() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .where("publicGathering", false)
                .where("hasSignboard", false)
                .promising(RULES)
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass")
                .finish("review", "food-permit", "pass");
    }

    /** The day until which the paper is awaited passes. */
    private static LocalDate lapsed(CaseScenario scenario) {
        CaseClock deferral = scenario.file().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.DEFERRAL)
                .findFirst()
                .orElseThrow();
        LocalDate last = deferral.lastUntil()
                .orElseThrow()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
        scenario.then(last.plusDays(1) + "T09:00");
        assertThat(scenario.item("food-permit").outcome()).isEqualTo(ItemOutcome.TERMINATED);
        return last;
    }

    private CaseScenario endedAndReinstated(CaseScenario scenario) {
        LocalDate last = lapsed(scenario);
        Account clerk = scenarios.account("clerk");
        desk.record(
                scenario.number(),
                PERMIT,
                clerk,
                new LateAct(
                        LateAct.Way.HANDED_IN.name(),
                        last.toString(),
                        null,
                        null,
                        "窗口交接班遗漏登记",
                        upload("登记簿.pdf", clerk),
                        new Supplement(
                                Map.of(), List.of(new Application.HandedIn(RULES, upload("制度.pdf", clerk))), false),
                        null));
        desk.approve(
                scenario.number(),
                queries.of(scenario.number(), scenarios.account("amr-head"))
                        .last()
                        .no(),
                scenarios.account("amr-head"));
        return scenario.settled();
    }

    private String upload(String name, Account by) {
        return scenarios.parts.uploads().take(name, Papers.pdf(), by.username()).id();
    }

    @Test
    void anItemThatIsHandledAgainOwesNothingASecondTime() {
        CaseScenario unpaid = endedAndReinstated(promised());
        assertThat(bill(unpaid, PERMIT).state()).isEqualTo(BillState.WAIVED);
        assertThat(unpaid.finishedWell().file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(told(unpaid, JournalEvent.BILL_OPENED)).isEqualTo(1);

        CaseScenario before = promised();
        actions.paid(before.number(), PERMIT, before.number() + "-P", Viewer.of(scenarios.account("citizen")));
        CaseScenario paid = endedAndReinstated(before);
        assertThat(paid.finishedWell().file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(paid.view().bills()).extracting(Bill::state).containsExactly(BillState.PAID);
        assertThat(told(paid, JournalEvent.BILL_OPENED)).isEqualTo(1);
    }
}
