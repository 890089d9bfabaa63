package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.Fact;

/** A service whose way depends on what an item gave and how it ended: each way to its end, also where nothing was given. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:case-facts;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/facts/bundles"
        })
class CaseFactsTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Submissions submissions;

    @Autowired
    CaseFacts facts;

    private CaseScenario accepted(String business) {
        return scenarios
                .aCase()
                .of("market-stall")
                .where("business", business)
                .receivedOn("2026-09-28T10:00")
                .accepted();
    }

    private CaseScenario rated(CaseScenario scenario, String outcome, String risk) {
        OpenTask task = scenario.task("review", "risk-rating").orElseThrow();
        Completion completion = new Completion(
                outcome,
                Map.of("findings", "申请信息与材料一致，符合规定条件。", "riskClass", risk),
                "经逐项核对申请材料和现场情况，依据《集市摊位办法》第三条办理。",
                List.of());
        scenarios.taskActions.complete(task.id(), completion, scenario.workerOf(task), Channel.API);
        return scenario.settled();
    }

    private static void leftOut(CaseScenario scenario, String code) {
        CaseItem item = scenario.item(code);
        assertThat(item.status()).isEqualTo(ItemStatus.ENDED);
        assertThat(item.outcome()).isNull();
        assertThat(item.told().en()).isEqualTo("By what the case has come to, the item is not needed.");
        assertThat(scenario.file().clocks())
                .filteredOn(clock -> clock.part().equals(item.part()))
                .isNotEmpty()
                .allMatch(clock -> clock.ended());
    }

    @Test
    void aResultOpensTheWayToTheItemThatItAsksFor() {
        CaseScenario scenario = rated(accepted("crafts"), "pass", "high");

        assertThat(scenario.task("review", "site-check")).isPresent();
        scenario.finishedWell();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.file().items()).allMatch(CaseItem::granted);
    }

    @Test
    void anItemThatAResultLeavesOutEndsBeforeItsTurnAndNobodyIsLate() {
        CaseScenario scenario = rated(accepted("crafts"), "pass", "low");

        leftOut(scenario, "site-check");
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.ITEM_NOT_NEEDED)
                .singleElement()
                .satisfies(line -> assertThat(line.text().zh()).isEqualTo("现场核查：按前面的办理情况，不需要办理。"));
        scenario.finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void anAnswerOfTheGuideOrOfTheApplicationDecidesBesideIt() {
        CaseScenario scenario = rated(accepted("hot-food"), "pass", "low");

        assertThat(scenario.task("review", "site-check")).isPresent();
        scenario.finishedWell();
        assertThat(scenario.file().items()).allMatch(CaseItem::granted);
    }

    @Test
    void aDeniedGiverGivesTheOtherValue() {
        CaseScenario scenario = rated(accepted("crafts"), "fail", "high");

        leftOut(scenario, "site-check");
        leftOut(scenario, "sign-filing");
        scenario.finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.DENIED);
    }

    @Test
    void aWithdrawnGiverGivesTheOtherValue() {
        CaseScenario scenario = accepted("hot-food").withdrawn("risk-rating");

        assertThat(scenario.item("risk-rating").outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        leftOut(scenario, "sign-filing");
        scenario.finishedWell();
        assertThat(scenario.item("site-check").granted()).isTrue();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }

    @Test
    void aRevokedResultCountsNoMore() {
        CaseScenario scenario = accepted("crafts");
        OpenTask task = scenario.task("review", "risk-rating").orElseThrow();
        Completion completion = new Completion(
                "pass",
                Map.of("findings", "申请信息与材料一致，符合规定条件。", "riskClass", "high"),
                "经逐项核对申请材料和现场情况，依据《集市摊位办法》第三条办理。",
                List.of());
        scenarios.taskActions.complete(task.id(), completion, scenario.workerOf(task), Channel.API);
        jdbc.update(
                "update case_result set revoked_at = valid_from where case_number = ?",
                scenario.number().value());

        scenario.settled();

        leftOut(scenario, "site-check");
        assertThat(scenario.task("review", "sign-filing")).isPresent();
    }

    @Test
    void anAnswerStaysAsItWasAccepted() {
        CaseScenario scenario = accepted("crafts");
        CaseFile file = scenario.file();
        file.laterRound();
        scenarios.parts.clock().set("2026-09-28T15:00");
        submissions.add(
                file,
                Map.of("stallArea", 30),
                List.of(),
                "citizen",
                scenarios.parts.clock().instant());

        rated(scenario, "pass", "low");

        leftOut(scenario, "site-check");
    }

    @Test
    void whatNoOtherTableHasIsNotedSealedAndReplaced() {
        CaseFile file = accepted("crafts").file();
        facts.note(file, "table", Map.of("fee", "200"), scenarios.parts.clock().instant());
        facts.note(file, "table", Map.of("fee", "300"), scenarios.parts.clock().instant());

        assertThat(facts.noted(file)).containsExactly(entry("fee", "300"));
        assertThat(jdbc.queryForMap(
                        "select * from case_fact where case_number = ?",
                        file.number().value()))
                .containsEntry("giver", "table")
                .containsEntry("entry_no", file.journal().length())
                .extractingByKey("given")
                .asString()
                .startsWith("v1:");
    }

    @Test
    void everyWayInWhichAnItemEndsHasItsWord() {
        assertThat(Stream.of(ItemOutcome.values())
                        .map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .isSubsetOf(Fact.DECISIONS);
    }

    @Test
    void nothingOfAFactStandsInTheEngine() {
        rated(accepted("crafts"), "pass", "high");

        assertThat(jdbc.queryForList("select name_ from act_ru_variable", String.class))
                .contains("business")
                .doesNotContain("riskClass", "rating", "stallArea");
    }
}
