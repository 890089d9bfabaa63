package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.BillActions;
import org.yiciban.casefile.bills.BillState;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.ItemKey;

/** A bundle with a fee before a decision and one before a result is handed over: paid, unpaid, waived, given back. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:fees;DB_CLOSE_DELAY=-1")
class FeesTest {

    @DynamicPropertySource
    static void bundles(DynamicPropertyRegistry registry) {
        String folder = FeeBundles.folder().toString();
        registry.add("yiciban.bundles", () -> folder);
    }

    private static final ItemKey PERMIT = ItemKey.read("stall-permit");
    private static final ItemKey SIGN = ItemKey.read("stall-sign");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    BillActions actions;

    /** Accepted on a Monday and reviewed; the permit costs 120 and five working days are waited for it. */
    private CaseScenario reviewed() {
        return scenarios
                .aCase()
                .of("stall-place")
                .where("food", true)
                .onPaper()
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finish("review", "stall-permit", "pass");
    }

    private static Bill bill(CaseScenario scenario, ItemKey item) {
        return scenario.view().bills().stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static List<JournalEvent> told(CaseScenario scenario) {
        return scenario.view().timeline().stream().map(TimelineEntry::what).toList();
    }

    private Bill receive(CaseScenario scenario, ItemKey item, String receipt, String amount, String day) {
        return actions.receive(
                scenario.number(),
                item,
                new BillActions.PaidReceipt(receipt, amount, LocalDate.parse(day)),
                scenarios.account("clerk"),
                Channel.API);
    }

    @Test
    void aGrantAndAHandingOverWaitForTheirBillsAndTheCaseEndsWhenBothArePaid() {
        CaseScenario scenario = reviewed();
        Bill permit = bill(scenario, PERMIT);
        assertThat(permit.amount()).hasToString("120.00");
        assertThat(permit.payee()).hasToString("urban");
        // to the end of the fifth working day
        assertThat(permit.due()).isEqualTo("2026-09-20T15:59:59Z");
        assertThat(permit.number()).matches(".+缴〔2026〕[0-9]+号");
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .contains("占道经营许可：应缴费用￥120.00（按《夜市占道费标准》第 2 行），请在2026-09-20之前（含当日）缴纳。");

        assertThatThrownBy(() -> scenario.finish("decide", "stall-permit", "grant"))
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.text().en())
                                .contains("CNY 120.00", permit.number(), "2026-09-20"));
        assertThat(scenario.task("decide", "stall-permit")).isPresent();

        receive(scenario, PERMIT, scenario.number() + "-A", "120", "2026-09-14");
        scenario.finish("decide", "stall-permit", "grant")
                .until("the handing over", one -> one.task("hand-over", null).isPresent());
        Bill sign = bill(scenario, SIGN);
        // the sheet names another payee than the agency of the item
        assertThat(sign.payee()).hasToString("hrss");
        assertThat(sign.amount()).hasToString("35.50");
        assertThatThrownBy(() -> scenario.finish("hand-over", null, "served"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("CNY 35.50");
        actions.paid(scenario.number(), SIGN, scenario.number() + "-B", Viewer.of(scenarios.account("citizen")));

        assertThat(scenario.finishedWell().file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.view().bills()).extracting(Bill::state).containsOnly(BillState.PAID);
        assertThat(told(scenario)).filteredOn(JournalEvent.BILL_PAID::equals).hasSize(2);
    }

    @Test
    void aBillIsPaidOnceToTheFenByAReceiptThatSettlesNoOther() {
        CaseScenario scenario = reviewed();
        Bill before = bill(scenario, PERMIT);
        String receipt = scenario.number() + "-A";
        for (String amount : List.of("119.99", "120.01", "12000", "", "-120", "1.2e2", "120.001", "一百二十")) {
            assertThatThrownBy(() -> receive(scenario, PERMIT, receipt, amount, "2026-09-14"))
                    .as(amount)
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("amount");
        }
        for (String day : List.of("2026-09-13", "2026-09-15")) {
            assertThatThrownBy(() -> receive(scenario, PERMIT, receipt, "120", day))
                    .as(day)
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("paidOn");
        }
        for (String wrong : List.of("", "123", "<script>", "1".repeat(65))) {
            assertThatThrownBy(() -> receive(scenario, PERMIT, wrong, "120", "2026-09-14"))
                    .as(wrong)
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("receipt");
        }
        assertThat(bill(scenario, PERMIT)).isEqualTo(before);
        assertThatThrownBy(() -> receive(scenario, SIGN, receipt, "35.50", "2026-09-14"))
                .isInstanceOf(ActRefused.class);

        receive(scenario, PERMIT, receipt, "120", "2026-09-14");
        assertThatThrownBy(() -> receive(scenario, PERMIT, receipt + "2", "120", "2026-09-14"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("paid already");
        assertThatThrownBy(() ->
                        actions.paid(scenario.number(), PERMIT, receipt + "3", Viewer.of(scenarios.account("citizen"))))
                .isInstanceOf(ActRefused.class);
        CaseScenario other = reviewed();
        assertThatThrownBy(() -> receive(other, PERMIT, receipt, "120", "2026-09-14"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("receipt");
    }

    @Test
    void afterTheLastDayNothingWaitsForAnUnpaidBillAndItMayStillBePaid() {
        CaseScenario scenario = reviewed().then("2026-09-20T23:59");
        assertThatThrownBy(() -> scenario.finish("decide", "stall-permit", "grant"))
                .isInstanceOf(ActRefused.class);

        scenario.then("2026-09-21T09:00")
                .until("the handing over", one -> one.task("hand-over", null).isPresent());
        // the sign's bill was opened later and is waited for by itself
        assertThatThrownBy(() -> scenario.finish("hand-over", null, "served")).isInstanceOf(ActRefused.class);
        scenario.then("2026-09-30T09:00").finishedWell();

        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().bills()).extracting(Bill::state).containsOnly(BillState.OPEN);
        receive(scenario, SIGN, scenario.number() + "-B", "35.5", "2026-09-30");
        assertThat(bill(scenario, SIGN).state()).isEqualTo(BillState.PAID);
    }

    @Test
    void aDenialWaitsForNothingAndNothingIsOwedForIt() {
        CaseScenario scenario = reviewed().finish("decide", "stall-permit", "deny");

        assertThat(bill(scenario, PERMIT).state()).isEqualTo(BillState.WAIVED);
        assertThatThrownBy(() -> receive(scenario, PERMIT, scenario.number() + "-A", "120", "2026-09-14"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("owed any more");
    }

    @Test
    void aWithdrawalClosesWhatIsOpenAndWhatWasPaidASupervisorGivesBack() {
        CaseScenario open = reviewed().withdrawn("stall-permit");
        assertThat(bill(open, PERMIT).state()).isEqualTo(BillState.WAIVED);

        CaseScenario paid = reviewed();
        receive(paid, PERMIT, paid.number() + "-A", "120", "2026-09-14");
        paid.withdrawn(null);
        assertThat(bill(paid, PERMIT).state()).isEqualTo(BillState.PAID);
        assertThatThrownBy(
                        () -> actions.refund(paid.number(), PERMIT, "申请人已经撤回", scenarios.account("clerk"), Channel.API))
                .isInstanceOf(ActRefused.class);
        actions.refund(paid.number(), PERMIT, "申请人已经撤回", scenarios.account("supervisor"), Channel.API);
        assertThat(bill(paid, PERMIT).state()).isEqualTo(BillState.REFUNDED);
        assertThatThrownBy(() ->
                        actions.refund(paid.number(), PERMIT, "再退一次试试", scenarios.account("supervisor"), Channel.API))
                .isInstanceOf(ActRefused.class);
        assertThat(told(paid)).contains(JournalEvent.BILL_REFUNDED);
    }

    @Test
    void aSupervisorWaivesWithReasonAndBasisAndNobodyElseDoes() {
        CaseScenario scenario = reviewed();
        for (String account : List.of("clerk", "urban", "urban-head", "government", "citizen")) {
            assertThatThrownBy(() -> actions.waive(
                            scenario.number(), PERMIT, "低保家庭", "《夜市管理条例》第十三条", scenarios.account(account), Channel.API))
                    .as(account)
                    .isInstanceOf(ActRefused.class);
        }
        for (String account : List.of("supervisor", "urban", "citizen")) {
            assertThatThrownBy(() -> actions.receive(
                            scenario.number(),
                            PERMIT,
                            new BillActions.PaidReceipt("A-2026", "120", LocalDate.parse("2026-09-14")),
                            scenarios.account(account),
                            Channel.API))
                    .as(account)
                    .isInstanceOf(ActRefused.class);
        }
        assertThatThrownBy(() -> actions.waive(
                        scenario.number(), PERMIT, "低保家庭", " ", scenarios.account("supervisor"), Channel.API))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("basis");

        actions.waive(scenario.number(), PERMIT, "低保家庭", "《夜市管理条例》第十三条", scenarios.account("supervisor"), Channel.API);

        scenario.finish("decide", "stall-permit", "grant");
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .contains("占道经营许可：费用不再收取。免收理由：低保家庭；依据：《夜市管理条例》第十三条");
    }

    @Test
    void whatIsPaidHangsOnTheSituationAndNothingIsOwedWhereARowSaysSo() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("stall-place")
                .where("food", false)
                .onPaper()
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .until("the handing over", one -> one.task("hand-over", null).isPresent());
        assertThat(scenario.view().bills()).singleElement().satisfies(bill -> {
            assertThat(bill.item()).isEqualTo(SIGN);
            assertThat(bill.amount()).hasToString("20.00");
        });

        CaseScenario free = scenarios
                .aCase()
                .of("van-fleet")
                .where("goods", "other")
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finishedWell();
        assertThat(free.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(free.view().bills()).isEmpty();
    }

    @Test
    void eachRowHasItsBillAndOneThatIsWithdrawnOwesNothing() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("van-fleet")
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .until("the reviews", one -> one.task("review", "vehicle-permit.3")
                        .isPresent());
        assertThat(scenario.view().bills())
                .extracting(bill -> bill.item().toString())
                .containsExactlyInAnyOrder("vehicle-permit.1", "vehicle-permit.2", "vehicle-permit.3");
        assertThat(scenario.view().bills()).extracting(Bill::number).doesNotHaveDuplicates();

        ItemKey second = ItemKey.read("vehicle-permit.2");
        receive(scenario, second, scenario.number() + "-2", "10", "2026-09-14");
        scenario.withdrawn("vehicle-permit.3");
        assertThat(scenario.view().bills())
                .extracting(bill -> bill.item().row() + " " + bill.state())
                .containsExactlyInAnyOrder("1 OPEN", "2 PAID", "3 WAIVED");
        for (int row : List.of(1, 2)) {
            scenario.finish("review", "vehicle-permit." + row, "pass");
        }
        scenario.finish("decide", "vehicle-permit.2", "grant");
        assertThatThrownBy(() -> scenario.finish("decide", "vehicle-permit.1", "grant"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("渝A·00001");
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .anySatisfy(text -> assertThat(text).contains("道路运输证（渝A·00003）", "费用不再收取"));
    }

    @Test
    void billsAreNumberedWithoutGapsByPayee() {
        List<Integer> numbers = java.util.stream.Stream.of(reviewed(), reviewed(), reviewed())
                .map(one -> bill(one, PERMIT).number().replaceAll(".*〕|号", ""))
                .map(Integer::valueOf)
                .toList();

        assertThat(numbers.get(1)).isEqualTo(numbers.get(0) + 1);
        assertThat(numbers.get(2)).isEqualTo(numbers.get(1) + 1);
    }
}
