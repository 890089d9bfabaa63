package org.yiciban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiciban.casefile.CasePart;
import org.yiciban.shared.CaseNumber;

class EngineCaseProcessTest {

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aCaseRunsFromReceptionToDelivery(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);

        assertThat(bench.openSteps(number)).containsExactly("reception pre-check", "reception pre-check");
        bench.accept(number);
        bench.complete(number, new CasePart("name-declaration"), "review", "pass");
        bench.complete(number, new CasePart("business-licence"), "review", "pass");
        assertThat(bench.openSteps(number)).containsExactly("company-seal review", "tax-confirmation review");
        bench.complete(number, new CasePart("company-seal"), "review", "pass");
        bench.complete(number, new CasePart("tax-confirmation"), "review", "fail");
        bench.complete(number, CasePart.DELIVERY, "hand-over", "handed-over");

        assertThat(bench.benchCase.effects(number))
                .contains("tax-confirmation issue", "delivery openDelivery", "delivery completeCase");
        assertThat(bench.openSteps(number)).isEmpty();
        assertThat(bench.left(number)).isZero();
        assertThat(bench.jdbc
                        .sql("select part from process_run where case_number = ? order by part")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of(
                        "bundle",
                        "business-licence",
                        "company-seal",
                        "delivery",
                        "name-declaration",
                        "reception",
                        "tax-confirmation"));
    }
}
