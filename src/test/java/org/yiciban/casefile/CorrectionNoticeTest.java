package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.desk.AnsweredNotice;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.form.component.FieldError;

/** A correction notice demands what the published list knows, in a table that says what is wrong and what is asked. */
@CaseTest
class CorrectionNoticeTest {

    private static final Defect NAME = new Defect("proposedName", null, "与已登记的企业名称近似。", "更换字号。", "《企业名称登记管理规定》第十七条");
    private static final Defect LEASE = new Defect(null, "premises-proof", "租赁合同缺少出租方签字页。", "补交签字页。", null);

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Wording wording;

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    private CaseScenario startUp() {
        return scenarios.aCase().of("company-start-up").receivedOn("2026-09-28T10:00");
    }

    private List<FieldError> refusals(CaseScenario scenario, Defect defect) {
        OpenTask task = scenario.task("pre-check", null).orElseThrow();
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> scenario.complete(task, "defects", List.of(defect), scenario.workerOf(task)));
        return refused == null ? List.of() : refused.errors();
    }

    private static CaseScenario corrected(CaseScenario scenario, Defect... defects) {
        scenario.whileOpen("pre-check", task -> {
            boolean lead = task.agency().value().equals("amr");
            scenario.complete(
                    task, lead ? "defects" : "complete", lead ? List.of(defects) : List.of(), scenario.workerOf(task));
        });
        return scenario.finish("conclude", null, "correct");
    }

    /** The name is what most corrections are about: list, page and searches say the new one. */
    @Test
    void aCorrectedNameIsWhatTheCaseIsCalledFromThenOn() {
        CaseScenario scenario = corrected(startUp(), new Defect("proposedName", null, "与已登记的企业同名"));
        supplement(scenario, Map.of("proposedName", "示例市云溪区暮光文化传媒有限公司"));

        assertThat(scenario.view().title()).isEqualTo("示例市云溪区暮光文化传媒有限公司");
        assertThat(tasksFound("暮光 文化")).isPositive();
        assertThat(tasksFound("暮光文化传媒有限公司林"))
                .as("no name goes on into the next")
                .isZero();
    }

    private long tasksFound(String text) {
        return inbox.list(new InboxQuery(InboxQuery.Queue.ALL, null, null, text, 0, 20), scenarios.account("amr"))
                .total();
    }

    private static void supplement(CaseScenario scenario, Map<String, Object> data) {
        scenario.town()
                .applicants
                .supplement(
                        scenario.number(), Viewer.of(scenario.town().account("citizen")), data, List.of(), Channel.API);
        scenario.settled();
    }

    private static List<IssuedDocument> notices(CaseScenario scenario) {
        return scenario.view().documents().stream()
                .filter(document -> document.type() == DocumentType.CORRECT)
                .toList();
    }

    private RenderedDocument paper(IssuedDocument notice, Locale locale) {
        return wording.of(notice, locale);
    }

    private static RenderedDocument.Table table(RenderedDocument renderedDocument) {
        return renderedDocument.parts().stream()
                .filter(RenderedDocument.Table.class::isInstance)
                .map(RenderedDocument.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-paper, unlisted",
        "'a b/../c', unlisted",
        // on the list, but not in this situation
        "cold-room-plan, unlisted",
        // read from the store of electronic licences
        "business-licence-copy, not-from-applicant"
    })
    void aPaperOutsideThePublishedListIsNotDemanded(String material, String code) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("business", "hot-food")
                .receivedOn("2026-09-28T10:00");

        assertThat(refusals(scenario, new Defect(null, material, "缺少。", "请补交。", null)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("defects[0].material");
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.message().zh()).contains("不得要求申请人");
                });
    }

    /** He filed himself. */
    @ParameterizedTest
    @CsvSource("power-of-attorney, 授权委托书")
    void anOptionalPaperThatThisApplicationDoesNotNeedIsNotDemanded(String material, String named) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("publicGathering", true)
                .receivedOn("2026-09-28T10:00");

        assertThat(refusals(scenario, new Defect(null, material, "缺少。", "请补交。", null)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("not-needed");
                    assertThat(error.message().zh()).contains(named).contains("不得要求补交");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "noSuchField, unlisted, noSuchField",
        "shareholders[7].idNumber, no-row, 股东 8",
        "shareholders.idNumber, no-row, 居民身份证号码",
        // worked out from the shareholders, never typed
        "totalContribution, not-open, 认缴出资额合计",
        // nobody is employed in this situation
        "employees[0].name, no-row, 职工 1",
        "insuredFrom, not-open, 参保起始日期"
    })
    void aFieldThatNobodyCanFillInIsNotDemanded(String field, String code, String named) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", false)
                .receivedOn("2026-09-28T10:00");

        assertThat(refusals(scenario, new Defect(field, null, "有误。", "请更正。", null)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("defects[0].field");
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.message().zh()).contains(named);
                });
    }

    @Test
    void aSupplementThatChangesNothingIsRefusedAtEachPlaceUntilTheApplicantInsists() {
        CaseScenario scenario = corrected(startUp(), NAME, LEASE);
        Map<String, Object> data = data(scenario);
        Map<String, Object> same = Map.of("proposedName", " " + data.get("proposedName") + " ");

        for (Map<String, Object> answers : List.of(same, Map.<String, Object>of())) {
            assertThat(catchThrowableOfType(InvalidInput.class, () -> supplement(scenario, answers))
                            .errors())
                    .allSatisfy(error -> {
                        assertThat(error.code()).isEqualTo("unchanged");
                        assertThat(error.message().zh())
                                .as("a program has no box to tick")
                                .contains("insists")
                                .doesNotContain("勾选");
                        assertThat(error.message().en()).contains("insists").doesNotContain("tick");
                    })
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder("proposedName", "materials.premises-proof");
        }
        assertThat(scenario.settled().view().status()).isEqualTo(CaseStatus.CORRECTION);
        scenario.town()
                .applicants
                .supplement(
                        scenario.number(),
                        Viewer.of(scenario.town().account("citizen")),
                        new Supplement(same, List.of(), true),
                        Channel.WEB,
                        null);

        assertThat(scenario.settled().view().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(scenario.view().timeline().get(0).text().zh()).contains("没有其他补充，请求按现有材料决定");
    }

    /** A page asks once, at each place; a program is taken at its word. */
    @Test
    void aSupplementThatLeavesDemandsAsTheyAreIsAskedAboutThemOnce() {
        Defect stamp = new Defect(null, "premises-proof", "没有盖章。", "请盖章后重新上传。", null);
        CaseScenario scenario = corrected(startUp(), NAME, LEASE, stamp);
        Map<String, Object> name = Map.of("proposedName", "示例市云溪区拾光文化传媒有限公司");

        assertThat(catchThrowableOfType(InvalidInput.class, () -> onThePage(scenario, name, false))
                        .errors())
                .as("two defects of one paper are told together")
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("materials.premises-proof");
                    assertThat(error.code()).isEqualTo("unchanged");
                    assertThat(error.message().zh()).contains("请盖章后重新上传", "；", "没有其他补充，请按现有材料决定");
                });
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.CORRECTION);

        onThePage(scenario, name, true);

        assertThat(scenario.settled().view().status()).isEqualTo(CaseStatus.RECEIVED);
        CaseScenario byProgram = corrected(startUp(), NAME, LEASE);
        supplement(byProgram, name);
        assertThat(byProgram.view().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    private static void onThePage(CaseScenario scenario, Map<String, Object> data, boolean insists) {
        scenario.town()
                .applicants
                .supplement(
                        scenario.number(),
                        Viewer.of(scenario.town().account("citizen")),
                        new Supplement(data, List.of(), insists),
                        Channel.WEB,
                        null);
    }

    @Test
    void whoChecksTheSupplementSeesEachDemandBesideWhatCame() {
        CaseScenario scenario = corrected(startUp(), NAME, LEASE);
        Object before = data(scenario).get("proposedName");
        supplement(scenario, Map.of("proposedName", "示例市云溪区拾光文化传媒有限公司"));

        OpenTask again = scenario.task("pre-check", null).orElseThrow();
        AnsweredNotice answered =
                tasks.detail(again.id(), scenario.workerOf(again)).answered();

        assertThat(answered.before()).containsEntry("proposedName", before);
        assertThat(answered.lines())
                .extracting(line -> line.defect()
                                .place(scenario.file().release())
                                .orElseThrow()
                                .zh()
                        + line.changed())
                .containsExactly("拟用公司名称true", "住所（经营场所）使用证明false");
    }

    @Test
    void whatWasDemandedAndIsStillTheSameIsNamedInTheRefusal() {
        CaseScenario scenario = corrected(startUp(), NAME);

        assertThat(catchThrowableOfType(InvalidInput.class, () -> onThePage(scenario, Map.of(), false))
                        .errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.message().zh()).contains("“拟用公司名称”与原来填写的相同", "告知书要求：更换字号", "没有其他补充，请按现有材料决定"));
    }

    @Test
    void aDefectSaysWhatIsWrongAndWhatIsAsked() {
        CaseScenario scenario = startUp();

        assertThat(refusals(scenario, new Defect("proposedName", null, "近似。", "", null)))
                .extracting(FieldError::field)
                .containsExactly("defects[0].asked");
        assertThat(refusals(scenario, new Defect("proposedName", null, " ", "更换。", "条".repeat(501))))
                .extracting(FieldError::field)
                .containsExactly("defects[0].wrong", "defects[0].basis");
    }

    @Test
    void whatIsListedIsNotLostWithAnOutcomeThatNeedsNoNotice() {
        CaseScenario scenario = startUp();
        scenario.finishAs("clerk", "pre-check", null, "complete").finishAs("amr", "pre-check", null, "complete");
        OpenTask conclude = scenario.task("conclude", null).orElseThrow();

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> scenario.complete(conclude, "accept", List.of(NAME), scenario.workerOf(conclude)));

        assertThat(refused.errors()).extracting(FieldError::code).containsExactly("defects-named");
    }

    @Test
    void theNoticeIsATableOfPlaceProblemRequestAndBasis() {
        Defect row = new Defect("shareholders[0].idNumber", null, "号码与姓名不一致。", "核对后改正。", null);
        CaseScenario scenario = corrected(startUp(), NAME, LEASE, row);

        RenderedDocument.Table chinese = table(paper(notices(scenario).get(0), Locale.SIMPLIFIED_CHINESE));
        assertThat(chinese.heads()).containsExactly("序号", "材料（事项）", "存在的问题", "补正要求", "依据");
        assertThat(chinese.rows().get(0)).containsExactly("1", "拟用公司名称", "与已登记的企业名称近似。", "更换字号。", "《企业名称登记管理规定》第十七条");
        // the rule of the item that needs the paper, where nobody named one
        assertThat(chinese.rows().get(1).subList(0, 4)).containsExactly("2", "住所（经营场所）使用证明", "租赁合同缺少出租方签字页。", "补交签字页。");
        assertThat(chinese.rows().get(1).get(4)).contains("《").contains("条");
        assertThat(chinese.rows().get(2).get(1)).isEqualTo("股东 1 · 居民身份证号码");
        RenderedDocument.Table english = table(paper(notices(scenario).get(0), Locale.ENGLISH));
        assertThat(english.rows().get(1).get(4)).doesNotContain("《");
        assertThat(scenario.view().demands())
                .extracting(requirement -> requirement.defect().asked())
                .containsExactly("更换字号。", "补交签字页。", "核对后改正。");
    }

    @Test
    void whatOlderProgramsSendInOneTextIsStillTold() {
        CaseScenario scenario = corrected(startUp(), new Defect("proposedName", null, "名称近似，请更换。"));

        assertThat(table(paper(notices(scenario).get(0), Locale.SIMPLIFIED_CHINESE))
                        .rows()
                        .get(0))
                .contains("名称近似，请更换。", "按所述问题补正。");
    }

    @Test
    void aSecondNoticeSaysThatItIsOneAndWhyAndWhoApprovedIt() {
        CaseScenario scenario = corrected(startUp(), NAME);
        supplement(scenario, Map.of("proposedName", "示例市云溪区拾光文化传媒有限公司"));
        corrected(scenario, LEASE).finish("approve-second-notice", null, "yes");

        List<IssuedDocument> notices = notices(scenario);
        assertThat(notices).hasSize(2);
        String second = paper(notices.get(1), Locale.SIMPLIFIED_CHINESE).parts().toString();
        assertThat(second)
                .contains("本机关已于2026年9月28日出具补正材料告知书（" + notices.get(0).number() + "）")
                .containsPattern(
                        "。因经逐项核对.+，经" + scenarios.account("supervisor").name().zh() + "批准，现再次告知")
                .doesNotContain("一次性告知");
        assertThat(paper(notices.get(0), Locale.SIMPLIFIED_CHINESE).parts().toString())
                .contains("一次性告知");
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .contains("经监管人员批准，再次告知补正，共 1 处。");
    }

    @Test
    void whatANewAnswerBringsUpCanBeAnsweredAndIsTheOnlyThingDemandedBesides() {
        CaseScenario scenario = corrected(startUp(), new Defect("premisesRight", null, "与合同不符。", "更正取得方式。", null));
        Map<String, Object> before = data(scenario);
        assertThat(before).containsKey("leaseUntil");

        supplement(scenario, Map.of("premisesRight", "owned"));
        assertThat(data(scenario)).doesNotContainKey("leaseUntil");

        corrected(scenario, new Defect("premisesRight", null, "还是租的。", "更正取得方式。", null))
                .finish("approve-second-notice", null, "yes");
        InvalidInput asked = catchThrowableOfType(
                InvalidInput.class, () -> supplement(scenario, Map.of("premisesRight", before.get("premisesRight"))));
        assertThat(asked.errors()).extracting(FieldError::field).containsExactly("leaseUntil");
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("premisesRight", before.get("premisesRight")));
        whole.put("leaseUntil", before.get("leaseUntil"));
        supplement(scenario, whole);
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void noOtherStepTakesDefects() {
        CaseScenario scenario = startUp().accepted();
        OpenTask review = Stream.of("review", "decide")
                .flatMap(step -> scenario.task(step, null).stream())
                .findFirst()
                .orElseThrow();

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> scenario.complete(review, "pass", List.of(NAME), scenario.workerOf(review)));

        assertThat(refused.errors()).extracting(FieldError::code).contains("not-here");
    }

    private static Map<String, Object> data(CaseScenario scenario) {
        return scenario.town()
                .caseQueries
                .applicationData(
                        scenario.number(), Viewer.withCode(scenario.received().queryCode()));
    }
}
