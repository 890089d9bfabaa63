package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Finding;

/** Model and sheet of a bundle must say the same. */
class SheetAgreementTest {

    private static final Path MODEL = Path.of("src/test/resources/models/agreement/two-items.bpmn");
    private static final String SHEET =
            """
            key: two-items
            questions:
              - {key: seats, type: number}
              - {key: business, type: choice, options: [{value: hot-food}, {value: cold-food}, {value: drinks}]}
              - {key: late, type: boolean}
            items:
              - {code: some-licence}
              - {code: large-place, when: "WHEN"}
            """;
    private static final String WHEN = "seats > 50 && business != 'drinks'";

    @Test
    void theSameInBothIsFine() throws IOException {
        assertThat(errors(sheet(WHEN))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "business != 'drinks' && seats > 50",
                "50 < seats && (business == 'hot-food' || business == 'cold-food')",
                "!(seats <= 50 || business == 'drinks')"
            })
    void theSameInOtherWordsIsFine(String when) throws IOException {
        assertThat(errors(sheet(when))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seats >= 50 && business != 'drinks'", "seats > 50", "late", "seats > 50 || business != 'drinks'"
            })
    void anotherConditionIsRefused(String when) throws IOException {
        assertThat(errors(sheet(when))).extracting(Finding::rule).containsOnly("sheet-when");
    }

    private static final String SOLID = "<bpmn:sequenceFlow id=\"small\" sourceRef=\"large\" targetRef=\"settled\"/>";

    /** Both ways speak of seats; where nobody is asked for seats, the case would wait for ever. */
    @Test
    void aSplitKnowsAWayWhereItsQuestionIsNotAsked() throws IOException {
        String open = Files.readString(MODEL)
                .replace("seats > 50 &amp;&amp; business != 'drinks'", "seats > 50")
                .replace(" default=\"small\"", "");
        String model = open.replace(
                SOLID,
                SOLID.replace(
                        "/>",
                        "><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${seats &lt;= 50}"
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow>"));
        String asked = sheet("seats > 50");
        String sometimes = asked.replace("  - {key: seats, type: number}\n", "")
                .replace(
                        "  - {key: late", "  - {key: seats, type: number, when: business != 'drinks'}\n  - {key: late");

        assertThat(errorsOf(model, asked)).isEmpty();
        assertThat(errorsOf(model, sometimes))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("exclusive-split", "large"));
        assertThat(errorsOf(model.replace("seats &lt;= 50", "!(seats > 50)"), sometimes))
                .isEmpty();
    }

    /** In the situations that there are, the model's way and the sheet's item are the same. */
    @Test
    void whatIsAskedTogetherIsComparedTogether() throws IOException {
        String sometimes = sheet("seats > 50 && business != 'drinks'")
                .replace("  - {key: seats, type: number}\n", "")
                .replace(
                        "  - {key: late", "  - {key: seats, type: number, when: business != 'drinks'}\n  - {key: late");

        assertThat(errors(sometimes)).isEmpty();
        assertThat(errors(sometimes.replace("seats > 50 && business != 'drinks'\"", "seats > 50\"")))
                .isEmpty();
    }

    private static List<Finding> errorsOf(String model, String sheet) {
        return new ModelChecks()
                        .check(List.of(
                                new ModelFile("two-items.bpmn", model.getBytes(StandardCharsets.UTF_8)),
                                new ModelFile("two-items.yaml", sheet.getBytes(StandardCharsets.UTF_8))))
                        .stream()
                        .filter(Finding::stopsRelease)
                        .toList();
    }

    @Test
    void whatCantBeComparedInEverySituationIsRefused() throws IOException {
        StringBuilder questions = new StringBuilder();
        StringBuilder more = new StringBuilder(WHEN);
        for (int i = 0; i < 16; i++) {
            questions.append("  - {key: q").append(i).append(", type: boolean}\n");
            more.append(" || q").append(i);
        }
        String asked = sheet(more.toString()).replace("items:", questions + "items:");

        assertThat(errors(asked))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sheet-when", "large-place"));
    }

    @Test
    void anItemThatIsAlwaysDueMayNotBeOptionalInTheModel() throws IOException {
        assertThat(errors(sheet(WHEN).replace(", when: \"" + WHEN + "\"", "")))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sheet-when", "large-place"));
    }

    @Test
    void anItemOfTheSheetMustBeCalled() throws IOException {
        assertThat(errors(sheet(WHEN) + "  - {code: third-item}\n"))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sheet-items", "third-item"));
    }

    @Test
    void aCalledItemMustStandInTheSheet() throws IOException {
        assertThat(errors(sheet(WHEN).replace("  - {code: some-licence}\n", "")))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sheet-items", "some-licence"));
    }

    @Test
    void aConditionSpeaksOnlyOfWhatIsAsked() throws IOException {
        assertThat(errors(sheet(WHEN).replace("{key: seats,", "{key: chairs,")))
                .extracting(Finding::rule)
                .contains("unknown-fact");
    }

    @Test
    void aResultComesBeforeItsNeed() throws IOException {
        String giver = "code: some-licence\nneeds: []\ngives: [licence-number]\n";
        String needer = "code: large-place\nneeds: [licence-number]\ngives: []\n";

        assertThat(errors(sheet(WHEN), giver, needer)).isEmpty();
        assertThat(errors(
                        sheet(WHEN),
                        giver.replace("needs: []", "needs: [place-number]"),
                        needer.replace("gives: []", "gives: [place-number]")))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sheet-needs", "some-licence"));
    }

    @Test
    void whatTheBundleSaysOfAnItemCountsForItsOrder() throws IOException {
        String giver = "code: large-place\nneeds: []\ngives: [place-number]\n";
        String needer = "code: some-licence\nneeds: [place-number]\nafter: large-place\ngives: []\n";
        String free = sheet(WHEN).replace("some-licence}", "some-licence, needs: [], after: none}");

        assertThat(errors(sheet(WHEN), giver, needer)).extracting(Finding::rule).containsOnly("sheet-needs");
        assertThat(errors(free, giver, needer)).isEmpty();
        assertThat(errors(
                        sheet(WHEN).replace("some-licence}", "some-licence, needs: [place-number]}"),
                        giver,
                        "code: some-licence\nneeds: []\ngives: []\n"))
                .extracting(Finding::rule)
                .containsOnly("sheet-needs");
    }

    /** The item that gives the fact runs beside the gateway that asks for it: either may come first. */
    @Test
    void aFactIsAskedForBehindTheJoinOfTheBranchThatGivesIt() throws IOException {
        String sheet = sheet("licence == 'granted'")
                + "facts:\n  - {key: licence, from: decision, item: some-licence, otherwise: denied}\n";
        String asked =
                Files.readString(MODEL).replace("seats > 50 &amp;&amp; business != 'drinks'", "licence == 'granted'");
        String beside = asked.replace(
                        "<bpmn:exclusiveGateway id=\"settled\"/>",
                        """
                <bpmn:exclusiveGateway id="settled"/>
                <bpmn:parallelGateway id="fork"/>
                <bpmn:parallelGateway id="join"/>
                <bpmn:sequenceFlow id="fork-to-some-licence" sourceRef="fork" targetRef="some-licence"/>
                <bpmn:sequenceFlow id="fork-to-large" sourceRef="fork" targetRef="large"/>
                <bpmn:sequenceFlow id="settled-to-join" sourceRef="settled" targetRef="join"/>
                """)
                .replace(
                        "sourceRef=\"accepted\" targetRef=\"some-licence\"",
                        "sourceRef=\"accepted\" targetRef=\"fork\"")
                .replace(
                        "sourceRef=\"some-licence\" targetRef=\"large\"",
                        "sourceRef=\"some-licence\" targetRef=\"join\"")
                .replace("sourceRef=\"settled\" targetRef=\"delivery\"", "sourceRef=\"join\" targetRef=\"delivery\"");

        assertThat(rules(asked, sheet)).isEmpty();
        assertThat(rules(beside, sheet)).isNotEmpty().containsOnly("fact-time");
    }

    private static List<String> rules(String model, String sheet) {
        return new ModelChecks()
                        .check(List.of(
                                new ModelFile("two-items.bpmn", model.getBytes(StandardCharsets.UTF_8)),
                                new ModelFile("two-items.yaml", sheet.getBytes(StandardCharsets.UTF_8))))
                        .stream()
                        .filter(Finding::stopsRelease)
                        .map(Finding::rule)
                        .toList();
    }

    @Test
    void whatIsAwaitedOnlyIfThereComesBeforeWhereItIsThere() throws IOException {
        String giver = "code: some-licence\nneeds: []\ngives: [licence-number]\n";
        String needer = "code: large-place\nneeds: [licence-number?]\ngives: []\n";

        assertThat(errors(sheet(WHEN), giver, needer)).isEmpty();
        assertThat(errors(
                        sheet(WHEN),
                        giver.replace("needs: []", "needs: [place-number?]"),
                        needer.replace("gives: []", "gives: [place-number]")))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sheet-needs", "some-licence"));
    }

    /** The licence comes behind the place on one way, and on another beside it: as a join it would wait, as a merge it doesn't. */
    @ParameterizedTest
    @CsvSource({"parallelGateway, true", "exclusiveGateway, false"})
    void aWayPastWhatIsAwaitedIsNoOrder(String meeting, boolean kept) throws Exception {
        String text = Files.readString(MODEL)
                .replace(
                        "sourceRef=\"accepted\" targetRef=\"some-licence\"",
                        "sourceRef=\"accepted\" targetRef=\"fork\"")
                .replace(
                        "<bpmn:exclusiveGateway id=\"large\"",
                        "<bpmn:parallelGateway id=\"fork\"/><bpmn:" + meeting
                                + " id=\"meet\"/><bpmn:exclusiveGateway id=\"large\"")
                .replace("id=\"some-licence-to-large\" sourceRef=\"some-licence\"", "id=\"f1\" sourceRef=\"fork\"")
                .replace(
                        "sourceRef=\"settled\" targetRef=\"delivery\"/>",
                        "sourceRef=\"settled\" targetRef=\"meet\"/>"
                                + "<bpmn:sequenceFlow id=\"f2\" sourceRef=\"fork\" targetRef=\"meet\"/>"
                                + "<bpmn:sequenceFlow id=\"f3\" sourceRef=\"meet\" targetRef=\"some-licence\"/>"
                                + "<bpmn:sequenceFlow id=\"f4\" sourceRef=\"some-licence\" targetRef=\"delivery\"/>");
        BpmnModel model = new BpmnModel(
                new ModelFile("two-items.bpmn", text.getBytes(StandardCharsets.UTF_8)),
                Xml.read(text.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> large = Map.of("seats", new BigDecimal(60), "business", "hot-food");
        Map<String, Object> small = Map.of("seats", new BigDecimal(10), "business", "hot-food");

        assertThat(inOrder(model, large)).isEqualTo(kept);
        assertThat(inOrder(model, small)).isTrue();
    }

    private static boolean inOrder(BpmnModel model, Map<String, Object> situation) {
        return new StepsInOrder(model.main(), situation)
                .areKept(model.main().node("large-place"), model.main().node("some-licence"));
    }

    private static String sheet(String when) {
        return SHEET.replace("WHEN", when);
    }

    private static List<Finding> errors(String sheet, String... items) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        files.add(new ModelFile("two-items.bpmn", Files.readAllBytes(MODEL)));
        files.add(new ModelFile("two-items.yaml", sheet.getBytes(StandardCharsets.UTF_8)));
        for (String item : items) {
            String code = item.substring("code: ".length(), item.indexOf('\n'));
            files.add(new ModelFile(code + ".yaml", item.getBytes(StandardCharsets.UTF_8)));
        }
        return new ModelChecks()
                .check(files).stream().filter(Finding::stopsRelease).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"business", "seats == 'many'", "business > 3", "late == 'no'", "business == 'tea'"})
    void aConditionOfTheModelFitsTheTypeOfItsQuestion(String condition) throws IOException {
        String model = Files.readString(MODEL);
        String changed = model.replaceFirst("seats &gt; 50|seats > 50", condition.replace(">", "&gt;"));
        assertThat(changed).isNotEqualTo(model);

        assertThat(new ModelChecks()
                        .check(List.of(
                                new ModelFile("two-items.bpmn", changed.getBytes(StandardCharsets.UTF_8)),
                                new ModelFile("two-items.yaml", sheet(WHEN).getBytes(StandardCharsets.UTF_8)))))
                .filteredOn(Finding::stopsRelease)
                .extracting(Finding::rule)
                .containsExactly("condition-type");
    }
}
