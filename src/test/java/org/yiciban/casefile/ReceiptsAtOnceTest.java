package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.BillActions;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.ItemKey;

/** One receipt that two clerks enter for two cases at the same moment settles one bill. */
@CaseTest
class ReceiptsAtOnceTest {

    @DynamicPropertySource
    static void bundles(DynamicPropertyRegistry registry) {
        String folder = FeeBundles.folder().toString();
        registry.add("yiciban.bundles", () -> folder);
    }

    private static final ItemKey PERMIT = ItemKey.read("stall-permit");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    BillActions actions;

    @Autowired
    TransactionTemplate transactions;

    private CaseScenario billed() {
        return scenarios
                .aCase()
                .of("stall-place")
                .receivedOn("2026-09-14T10:00")
                .accepted();
    }

    private Bill receive(CaseScenario scenario, String receipt) {
        return actions.receive(
                scenario.number(),
                PERMIT,
                new BillActions.PaidReceipt(receipt, "120", LocalDate.parse("2026-09-14")),
                scenarios.account("clerk"),
                Channel.API);
    }

    @Test
    void ofTwoCasesThatBringOneReceiptAtOnceOneIsRefused() {
        CaseScenario one = billed();
        CaseScenario other = billed();
        String receipt = one.number() + "-A";

        CompletableFuture<Bill> second = transactions.execute(status -> {
            receive(one, receipt);
            CompletableFuture<Bill> meanwhile = CompletableFuture.supplyAsync(() -> receive(other, receipt));
            assertThatThrownBy(() -> meanwhile.get(1, TimeUnit.SECONDS))
                    .as("waits until it is known whether the first one stands")
                    .isInstanceOf(TimeoutException.class);
            return meanwhile;
        });

        assertThat(second).isNotNull();
        assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InvalidInput.class)
                .hasMessageContaining("receipt");
    }
}
