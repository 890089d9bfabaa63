package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.LocalText;

/** Not accepting has two cases in law, no permit needed and not competent; the second names who is (Art. 32). */
@CaseTest
class DecliningTest {

    private static final String COMMERCE = "示例市云溪区商务局";

    private static final String GROUNDS = "该行业由商务主管部门管理，依据《中华人民共和国行政许可法》第三十二条办理。";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Wording wording;

    private CaseScenario restaurant() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", true);
    }

    private static Map<String, Object> notCompetent(String agency) {
        return Map.of("declineKind", "not-competent", "competentAgency", agency);
    }

    private CaseScenario declinedByFire(Map<String, Object> kind) {
        CaseScenario scenario =
                restaurant().declinedFor(kind).receivedOn("2026-09-28T10:00").settled();
        for (OpenTask task : scenario.tasks()) {
            String outcome = task.agency().value().equals("fire") ? "decline" : "complete";
            scenario.complete(task, outcome, List.of(), scenario.workerOf(task));
        }
        return scenario.settled().finish("conclude", null, "accept");
    }

    private CaseScenario declinedWhole(Map<String, Object> kind) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .declinedFor(kind)
                .receivedOn("2026-09-28T10:00")
                .settled();
        scenario.preChecked();
        return scenario.finish("conclude", null, "decline");
    }

    private String served(CaseScenario scenario, Locale locale) {
        IssuedDocument refusal = scenario.view().documents().stream()
                .filter(document -> document.type() == DocumentType.NOACCEPT)
                .reduce((one, other) -> {
                    throw new AssertionError("two refusals");
                })
                .orElseThrow();
        return wording.of(refusal, locale).parts().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anItemOfAnotherAuthorityIsDeclinedWithTheNameOfThatAuthority() {
        CaseScenario scenario = declinedByFire(notCompetent(COMMERCE));

        assertThat(served(scenario, Locale.SIMPLIFIED_CHINESE))
                .contains("依法不属于本机关职权范围", "第三十二条第一款第二项", "决定对该事项不予受理", "请就该事项向" + COMMERCE + "申请")
                .doesNotContain("第一款第一项", "不需要取得");
        assertThat(served(scenario, Locale.ENGLISH))
                .contains("not within the competence", "Art. 32 para 1(2)", "apply to: " + COMMERCE);
        assertThat(scenario.item("fire-inspection").reason()).endsWith("（不属于本机关职权范围，请向" + COMMERCE + "申请）");
        assertThat(told(scenario, JournalEvent.ITEM_DECLINED)).contains("请向" + COMMERCE + "申请");
        assertThat(itemTold(scenario, "fire-inspection").en())
                .endsWith("(it is not within the competence of this authority; apply to: " + COMMERCE + ")");
        assertThat(scenario.view().timeline().stream()
                        .filter(entry -> entry.what() == JournalEvent.ITEM_DECLINED)
                        .map(entry -> entry.text().en()))
                .singleElement()
                .asString()
                .contains("not within the competence of this authority; apply to: " + COMMERCE);
    }

    @Test
    void anItemThatNeedsNoPermitIsDeclinedInOtherWords() {
        CaseScenario scenario = declinedByFire(Map.of("declineKind", "not-required"));

        assertThat(served(scenario, Locale.SIMPLIFIED_CHINESE))
                .contains("该事项依法不需要取得行政许可", "第三十二条第一款第一项", "决定对该事项不予受理", "其他事项继续办理")
                .doesNotContain("第一款第二项", "职权范围", "请就该事项向");
        assertThat(served(scenario, Locale.ENGLISH)).contains("requires no permit", "Art. 32 para 1(1)");
        assertThat(scenario.item("fire-inspection").reason()).endsWith("（该申请事项依法不需要办理）");
    }

    /** A program may give the code of an agency of the catalogue; the applicant reads its full name. */
    @ParameterizedTest
    @CsvSource({"fire, 示例市云溪区消防救援大队", "消防救援大队, 示例市云溪区消防救援大队", "示例省商务厅, 示例省商务厅"})
    void theWholeApplicationIsDeclinedWithTheNameOfWhoIsCompetent(String typed, String name) {
        CaseScenario scenario = declinedWhole(notCompetent(typed));

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.NOT_ACCEPTED);
        assertThat(served(scenario, Locale.SIMPLIFIED_CHINESE))
                .contains("申请事项依法不属于本机关职权范围", "第三十二条第一款第二项", "请向" + name + "申请。")
                .doesNotContain("对该事项", "其他事项");
        assertThat(told(scenario, JournalEvent.DECLINED)).contains("请向" + name + "申请");
        assertThat(scenario.view().items())
                .allSatisfy(item -> assertThat(item.reason().zh()).contains("请向" + name + "申请"))
                .allSatisfy(item -> assertThat(item.reason().en()).contains("this authority; apply to: "));
    }

    private static LocalText itemTold(CaseScenario scenario, String item) {
        return scenario.view().items().stream()
                .filter(one -> one.code().value().equals(item))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void theWholeApplicationThatNeedsNoPermitIsDeclinedInItsOwnWords() {
        assertThat(served(declinedWhole(Map.of("declineKind", "not-required")), Locale.SIMPLIFIED_CHINESE))
                .contains("申请事项依法不需要取得行政许可", "第三十二条第一款第一项", "决定不予受理")
                .doesNotContain("对该事项", "请向", "第二项");
    }

    private static String told(CaseScenario scenario, JournalEvent what) {
        return scenario.view().timeline().stream()
                .filter(entry -> entry.what() == what)
                .map(entry -> entry.text().zh())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        ", , declineKind required-choice",
        ", 示例市云溪区商务局, declineKind required-choice",
        "not-competent, , competentAgency competent-agency",
        "not-competent, '  ', competentAgency competent-agency",
        "not-competent, 无, competentAgency competent-agency",
        "not-competent, amr, competentAgency own-agency",
        "not-competent, 示例市云溪区市场监督管理局, competentAgency own-agency",
        "not-required, 示例市云溪区商务局, competentAgency not-needed"
    })
    void whoDeclinesSaysForWhichCaseAndWhoIsCompetent(String kind, String agency, String error) {
        CaseScenario scenario = restaurant().receivedOn("2026-09-28T10:00").settled();
        OpenTask task = scenario.tasks().stream()
                .filter(one -> one.agency().value().equals("amr"))
                .findFirst()
                .orElseThrow();

        assertThat(refused(scenario, task, kind, agency, GROUNDS)).containsExactly(error);
        assertThat(scenario.tasks()).as("nothing happened").contains(task);
    }

    @Test
    void atTheConclusionAllThatIsMissingIsToldAtOnce() {
        CaseScenario scenario = restaurant().receivedOn("2026-09-28T10:00").settled();
        scenario.preChecked();
        OpenTask task = scenario.task("conclude", null).orElseThrow();

        assertThat(refused(scenario, task, "not-competent", null, null))
                .containsExactly("competentAgency competent-agency", "comment required");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    /** Silence accepted the licences; the filing beside them is checked for itself. */
    private CaseScenario signboardApart() {
        return restaurant()
                .receivedOn("2026-09-28T10:00")
                .then("2026-10-11T08:00")
                .finish("item-check", "licence-verification", "accept")
                .finish("review", "licence-verification", "pass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不归我们管。", "该行业由商务主管部门管理，不归本机关。"})
    void anItemReceivedForItselfIsDeclinedByTheSameRules(String comment) {
        CaseScenario scenario = signboardApart();
        OpenTask task = scenario.task("item-check", "signboard-filing").orElseThrow();

        assertThat(refused(scenario, task, "not-competent", null, comment))
                .hasSize(2)
                .contains("competentAgency competent-agency")
                .last()
                .asString()
                .startsWith("comment grounds-");
        scenario.declinedFor(notCompetent(COMMERCE)).finish("item-check", "signboard-filing", "decline");
        assertThat(served(scenario, Locale.SIMPLIFIED_CHINESE)).contains("请就该事项向" + COMMERCE + "申请");
    }

    /** The officer's words may fill their whole place, and what is added to them still has room. */
    @Test
    void theLongestReasonIsKeptWithTheNameOfWhoIsCompetent() {
        CaseScenario scenario = signboardApart();
        OpenTask task = scenario.task("item-check", "signboard-filing").orElseThrow();
        String longest = GROUNDS + "述".repeat(4000 - GROUNDS.length());

        scenarios.taskActions.complete(
                task.id(),
                new Completion("decline", notCompetent("示".repeat(60)), longest, List.of()),
                scenario.workerOf(task),
                Channel.API);

        assertThat(scenario.item("signboard-filing").reason())
                .startsWith(longest)
                .contains("示".repeat(60));
    }

    private List<String> refused(CaseScenario scenario, OpenTask task, String kind, String agency, String comment) {
        Map<String, Object> data = new HashMap<>();
        if (kind != null) {
            data.put("declineKind", kind);
        }
        if (agency != null) {
            data.put("competentAgency", agency);
        }
        Completion completion = new Completion("decline", data, comment, List.of());
        InvalidInput invalid = catchThrowableOfType(
                InvalidInput.class,
                () -> scenarios.taskActions.complete(task.id(), completion, scenario.workerOf(task), Channel.API));
        return invalid.errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }
}
