package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.casefile.store.Journal;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.shared.Sha256;

/** A service whose way and amount follow from a decision table: each way to its end, also where the table has no answer. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:table-decisions;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/tables/bundles"
        })
class TableDecisionsTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseFacts facts;

    @Autowired
    Journal journal;

    private CaseScenario accepted(int area, String business) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("stall-support")
                .where("area", area)
                .where("business", business)
                .receivedOn("2026-09-28T10:00")
                .accepted();
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.TABLE_ASKED)
                .hasSize(1);
        return scenario;
    }

    private static void told(CaseScenario scenario, String zh, String en) {
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.TABLE_ASKED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text().zh()).isEqualTo(zh);
                    assertThat(line.text().en()).isEqualTo(en);
                });
    }

    @Test
    void theRowThatAppliesIsToldAndItsValuesLeadTheCase() {
        CaseScenario scenario = accepted(6, "crafts");

        told(
                scenario,
                "按《摊点补贴标准》第 2 行：补贴金额（元） 500、办理方式 快办。",
                "By row 2 of “摊点补贴标准”: Support (CNY) 500, Way of handling quick.");
        assertThat(facts.noted(scenario.file())).isEqualTo(Map.of("support", "500", "lane", "quick"));
        assertThat(scenario.item("site-survey").status()).isEqualTo(ItemStatus.ENDED);
        scenario.finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void theJournalNamesTheTableByItsHash() {
        CaseScenario scenario = accepted(30, "food");

        ItemFacts.TableAsked asked = journal.of(scenario.number()).stream()
                .filter(line -> line.event() == JournalEvent.TABLE_ASKED)
                .map(line -> (ItemFacts.TableAsked) line.facts())
                .findFirst()
                .orElseThrow();
        assertThat(asked.rows()).containsExactly(3);
        assertThat(asked.hash())
                .isEqualTo(Sha256.of(scenario.file().release().file(CataloguePaths.table("support-level"))));
        assertThat(asked.given())
                .containsExactly(
                        new ItemFacts.TableAsked.Given("补贴金额（元）", "900", "Support (CNY)", null),
                        new ItemFacts.TableAsked.Given("办理方式", "一般程序", "Way of handling", "full"));
        assertThat(scenario.task("review", "site-survey")).isPresent();
        scenario.finishedWell();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    /** Twenty square metres divide by nothing: the other values hold, a person is told, and the case stands nowhere. */
    @Test
    void whereTheTableHasNoAnswerTheCaseGoesOnToAPerson() {
        CaseScenario scenario = accepted(20, "food");

        told(
                scenario,
                "《摊点补贴标准》没有适用的行，先按 补贴金额（元） 0、办理方式 一般程序 继续，由经办人员核定。",
                "No row of “摊点补贴标准” applies: the case goes on with Support (CNY) 0, Way of handling full, and whoever handles it"
                        + " settles that.");
        assertThat(facts.noted(scenario.file())).isEqualTo(Map.of("support", "0", "lane", "full"));
        assertThat(scenario.task("review", "site-survey")).isPresent();
        scenario.finishedWell();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(List.of(scenario.file().status())).containsExactly(CaseStatus.COMPLETED);
    }

    @Test
    void aDenialBehindTheTableEndsTheCase() {
        CaseScenario scenario = accepted(60, "food");

        scenario.finish("review", "site-survey", "fail");
        scenario.finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }
}
