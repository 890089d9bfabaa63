package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.BillActions;
import org.yiciban.casefile.facts.FeeFacts;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Journal;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Sha256;

/** A fee whose amount a decision table gives: each row, to the end of the case, and who is told which one it was. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:fee-tables;DB_CLOSE_DELAY=-1")
class FeeTablesTest {

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

    @Autowired
    Journal journal;

    private CaseScenario accepted(int tables, String kind) {
        return scenarios
                .aCase()
                .of("stall-place")
                .where("food", true)
                .where("tables", tables)
                .answering("stallKind", kind)
                .onPaper()
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finish("review", "stall-permit", "pass");
    }

    private static Bill bill(CaseScenario scenario) {
        return scenario.view().bills().get(0);
    }

    @ParameterizedTest
    @CsvSource({"4, cart, 120.00, 2", "10, tent, 150.50, 3", "11, cart, 137.50, 4", "40, tent, 500.00, 4"})
    void eachRowGivesItsAmountAndIsKeptWithTheBill(int tables, String kind, String amount, int row) {
        CaseScenario scenario = accepted(tables, kind);

        assertThat(bill(scenario).amount()).hasToString(amount);
        String file = scenario.file().release().file(CataloguePaths.table("stall-fee"));
        assertThat(bill(scenario).by()).isEqualTo(new Bill.ByTable("stall-fee", "夜市占道费标准", Sha256.of(file), row));
        assertThat(journal.of(scenario.number()))
                .filteredOn(line -> line.event() == JournalEvent.BILL_OPENED)
                .extracting(line -> ((FeeFacts.BillOpened) line.facts()).by())
                .containsExactly(new FeeFacts.ByTable("stall-fee", "夜市占道费标准", Sha256.of(file), row));
        assertThat(scenario.view().timeline())
                .extracting(line -> line.text().in(Locale.ENGLISH))
                .anySatisfy(line -> assertThat(line).contains("CNY " + amount + " (row " + row + " of “夜市占道费标准”)"));
        actions.receive(
                scenario.number(),
                PERMIT,
                new BillActions.PaidReceipt(scenario.number() + "-A", amount, java.time.LocalDate.parse("2026-09-14")),
                scenarios.account("clerk"),
                Channel.API);
        scenario.finish("decide", "stall-permit", "grant")
                .until("the handing over", one -> one.task("hand-over", null).isPresent());
        actions.paid(scenario.number(), SIGN, scenario.number() + "-B", Viewer.of(scenarios.account("citizen")));
        assertThat(scenario.finishedWell().file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void aRowOfNothingOpensNoBill() {
        CaseScenario scenario = accepted(0, "tent").finish("decide", "stall-permit", "grant");

        assertThat(scenario.view().bills()).noneMatch(bill -> bill.item().equals(PERMIT));
        assertThat(scenario.view().timeline()).extracting(line -> line.what()).doesNotContain(JournalEvent.BILL_WAIVED);
    }
}
