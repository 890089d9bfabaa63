package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;

/** What binds an outcome: two persons at a site, the conditions a form names, reasons that say why. */
@CaseTest
class GrantingTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    JdbcTemplate jdbc;

    private CaseScenario foodPermit() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
    }

    @Test
    void aSiteVisitWithOneOfficerYieldsNoLicence() {
        CaseScenario scenario = foodPermit();

        refused(scenario, "pass", data -> data.put("inspectors", "陈立")).contains("inspectors wrong-type");
        refused(scenario, "pass", data -> data.put("inspectors", List.of(Map.of("account", "amr"))))
                .contains("inspectors too-few-rows");
        refused(
                        scenario,
                        "pass",
                        data -> data.put("inspectors", List.of(Map.of("account", "amr"), Map.of("account", "amr"))))
                .contains("inspectors[1].account person-twice");
        refused(
                        scenario,
                        "pass",
                        data -> data.put("inspectors", List.of(Map.of("account", "amr"), Map.of("account", "police"))))
                .as("only staff of the agency is known by account")
                .contains("inspectors[1].account choice");

        complete(
                scenario,
                "review",
                "pass",
                "amr",
                data -> data.put("inspectors", List.of(Map.of("account", "amr"), Map.of("account", "amr2"))));
        scenario.settled().finishAs("amr2", "decide", "food-permit", "grant");
        assertThat(scenario.item("food-permit").granted()).isTrue();
    }

    /** {@code docs/one-act.md} lists them for whoever wants to know what a grant leaves. */
    @Test
    void aGrantWritesTheTablesThatTheDocsList() throws IOException {
        CaseScenario scenario = foodPermit().finish("review", "food-permit", "pass");
        OpenTask task = scenario.settled().task("decide", "food-permit").orElseThrow();
        Runnable grant = scenario.completing(task, "grant", List.of(), scenario.workerOf(task));

        Map<String, Set<String>> before = rows();
        grant.run();
        Map<String, Set<String>> after = rows();

        Set<String> written = new TreeSet<>(after.keySet());
        written.removeIf(table -> after.get(table).equals(before.get(table)));
        String told = Files.readString(Path.of("docs/one-act.md"));
        told = told.substring(told.indexOf("**The rows.**"), told.indexOf("**The answer.**"));
        assertThat(Pattern.compile("`([a-z_]+)`")
                        .matcher(told)
                        .results()
                        .map(found -> found.group(1))
                        .filter(after::containsKey))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    /** Those of every table of ours. */
    private Map<String, Set<String>> rows() {
        Map<String, Set<String>> rows = new TreeMap<>();
        jdbc
                .queryForList(
                        "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'",
                        String.class)
                .stream()
                .filter(table -> !table.startsWith("act_") && !table.startsWith("flyway"))
                .forEach(table -> rows.put(
                        table,
                        jdbc.queryForList("select * from " + table).stream()
                                .map(Object::toString)
                                .collect(Collectors.toSet())));
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"siteInspected, false, siteInspected", "siteConditions, layout, siteConditions"})
    void anUnmetConditionOfTheFormBindsTheOutcome(String field, String value, String place) {
        CaseScenario scenario = foodPermit();
        Consumer<Map<String, Object>> unmet = data -> {
            data.put(field, value.equals("false") ? false : List.of(value));
            if (field.equals("siteInspected")) {
                data.remove("inspectors");
                data.remove("inspectedOn");
            }
        };

        refused(scenario, "pass", unmet).contains(place + " grants-when");

        complete(scenario, "review", "fail", "amr", unmet);
        assertThat(scenario.settled().item("food-permit").proposed()).isEqualTo(ItemOutcome.DENIED);
    }

    @Test
    void theRefusalNamesTheConditionAndTheWayOut() {
        CaseScenario scenario = foodPermit();

        assertThatThrownBy(() -> complete(scenario, "review", "pass", "amr", data -> data.remove("siteConditions")))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.message().zh()).contains("均符合要求", "不予通过", "特别程序");
                            assertThat(error.message().en())
                                    .contains("all meet the requirements", "refuse", "special procedure");
                        }));
    }

    @Test
    void theSecondPersonCantGrantWhatTheReviewFoundMissing() {
        CaseScenario scenario = foodPermit();
        complete(scenario, "review", "fail", "amr", data -> data.remove("siteConditions"));
        scenario.settled();

        assertThatThrownBy(() -> scenario.finishAs("amr2", "decide", "food-permit", "grant"))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("outcome", "grants-when")));

        scenario.finishAs("amr2", "decide", "food-permit", "send-back").finish("review", "food-permit", "pass");
        assertThat(scenario.item("food-permit").proposed()).isEqualTo(ItemOutcome.GRANTED);
    }

    @Test
    void theDeciderTicksWhatHeConsideredToo() {
        CaseScenario scenario = foodPermit().finish("review", "food-permit", "pass");

        assertThatThrownBy(() -> complete(scenario, "decide", "grant", "amr2", data -> data.remove("considered")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("considered");
    }

    @Test
    void aDenialTellsOfItsReasonsAndOfItsFormAtOnce() {
        assertThatThrownBy(() -> complete(
                        foodPermit(), "review", "fail", "amr", data -> data.put("siteConditions", "neither"), "不行"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("siteConditions")
                .hasMessageContaining("comment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不行",
                "不符合第三条",
                "《食品安全法》第三十五条",
                "啊啊啊啊啊啊啊啊啊啊啊啊第三条",
                "……，，，。。。！！！？？？第一条",
                "不符合要求，所以不能给予许可的决定",
                "一二三四五六七八九十第一条",
                "一二三四五六七八九十，不符合《食品安全法》第三十五条",
                "不符合规定，违反《食品安全法》第三十五条的有关要求，不予许可，不予通过",
                "现场只有一个安全出口，疏散通道堵塞，不符合第三十三条的要求",
                "现场只有一个安全出口，疏散通道堵塞，不符合《食品安全法》的要求",
                "现场只有一个安全出口，疏散通道堵塞，不符合《一》第三十三条的要求",
                "The kitchen has one exit only, against Art. 33.",
                "Denied according to the Food Safety Law, Art. 33."
            })
    void aDenialWithoutFactsAndRuleIsNotServed(String reasons) {
        CaseScenario scenario = foodPermit();

        assertThatThrownBy(() -> complete(scenario, "review", "fail", "amr", data -> {}, reasons))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("comment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "现场只有一个安全出口，不符合《食品安全法》第三十三条的要求",
                "The kitchen has one exit only, against Art. 33 of the Food Safety Law.",
                "现场只有一个安全出口，疏散通道被货架堵塞，不符合食品安全法第三十三条",
                "疏散距离四十二米，超过上限，不符合《建筑设计防火规范》（GB 50016）5.5.17",
                "Shelves block the only way out of the kitchen, against Art. 28 of the Fire Protection Law of Yunxi."
            })
    void aDenialWithFactsAndRuleIsTaken(String reasons) {
        CaseScenario scenario = foodPermit();

        complete(scenario, "review", "fail", "amr", data -> {}, reasons);

        assertThat(scenario.settled().item("food-permit").reason()).isEqualTo(reasons);
    }

    @Test
    void theRefusalShowsWhatIsExpectedByARuleOfTheService() {
        CaseScenario scenario = foodPermit();

        assertThatThrownBy(() -> complete(scenario, "review", "fail", "amr", data -> {}, "不行"))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> {
                    LocalText told = invalid.errors().get(0).message();
                    assertThat(told.zh()).contains("例如：").matches(".*不符合《[^》]+》第[^》]+条。");
                    assertThat(told.en()).contains("such as").matches(".*, Art\\. \\d+\\.");
                });
    }

    @Test
    void aRemarkOnAGrantIsNoReasonForADenial() {
        CaseScenario scenario = foodPermit();
        complete(scenario, "review", "pass", "amr", data -> {}, "齐全");
        scenario.settled();

        assertThatThrownBy(() -> complete(scenario, "decide", "deny", "amr2", data -> {}, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("comment");
    }

    private ListAssert<String> refused(CaseScenario scenario, String outcome, Consumer<Map<String, Object>> change) {
        try {
            complete(scenario, "review", outcome, "amr", change);
            throw new AssertionError("it was taken");
        } catch (InvalidInput invalid) {
            return assertThat(invalid.errors().stream()
                    .map(error -> error.field() + " " + error.code())
                    .toList());
        }
    }

    private void complete(
            CaseScenario scenario, String step, String outcome, String by, Consumer<Map<String, Object>> change) {
        complete(scenario, step, outcome, by, change, "现场核查发现不符合《食品安全法》第三十三条，逐项记录在案。");
    }

    private void complete(
            CaseScenario scenario,
            String step,
            String outcome,
            String by,
            Consumer<Map<String, Object>> change,
            String comment) {
        OpenTask task = scenario.task(step, "food-permit").orElseThrow();
        Map<String, Object> data = new LinkedHashMap<>(scenarios.sampleOf(task));
        change.accept(data);
        scenarios.taskActions.complete(
                task.id(), new Completion(outcome, data, comment, List.of()), scenarios.account(by), Channel.API);
    }
}
