package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;

/** Every act that the applicant has to be told of comes in writing, by the right organ, with what the law wants in it. */
@CaseTest
class WrittenNoticesTest {

    private static final String PLACE = "示例市云溪区";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Wording wording;

    @Autowired
    JdbcTemplate jdbc;

    private CaseScenario restaurant() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", true);
    }

    private static List<IssuedDocument> all(CaseScenario scenario, DocumentType type) {
        return scenario.view().documents().stream()
                .filter(document -> document.type() == type)
                .toList();
    }

    private static IssuedDocument only(CaseScenario scenario, DocumentType type) {
        assertThat(all(scenario, type)).as(type.name()).hasSize(1);
        return all(scenario, type).get(0);
    }

    private RenderedDocument paper(IssuedDocument document) {
        return wording.of(document, Locale.SIMPLIFIED_CHINESE);
    }

    private String body(IssuedDocument document) {
        return words(paper(document));
    }

    private static String words(RenderedDocument renderedDocument) {
        return renderedDocument.parts().stream()
                .map(RenderedDocument.Part::toString)
                .collect(Collectors.joining("\n"));
    }

    private static void declineAsFire(CaseScenario scenario) {
        for (OpenTask task : scenario.tasks()) {
            String outcome = task.agency().value().equals("fire") ? "decline" : "complete";
            scenario.complete(task, outcome, List.of(), scenario.workerOf(task));
        }
        scenario.settled().finish("conclude", null, "accept");
    }

    @Test
    void anItemThatIsNotAcceptedGetsItsOwnDecisionWithReasonsAndRemedies() {
        CaseScenario scenario = restaurant().receivedOn("2026-09-28T10:00").settled();
        declineAsFire(scenario);

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(scenario.item("fire-inspection").outcome()).isEqualTo(ItemOutcome.NOT_ACCEPTED);
        IssuedDocument refused = only(scenario, DocumentType.NOACCEPT);
        assertThat(refused.item()).isEqualTo(scenario.item("fire-inspection").key());
        RenderedDocument renderedDocument = paper(refused);
        assertThat(renderedDocument.signedBy()).isEqualTo(PLACE + "消防救援大队");
        assertThat(renderedDocument.seal()).isEqualTo("（行政许可专用章）");
        assertThat(renderedDocument.day()).isEqualTo("2026年9月28日");
        assertThat(words(renderedDocument))
                .contains(
                        "公众聚集场所投入使用、营业前消防安全检查",
                        "第三十二条第一款第一项",
                        "决定对该事项不予受理",
                        "理由：经逐项核对申请材料和现场情况，依据《中华人民共和国行政许可法》第三十八条办理。")
                .contains("申请行政复议", "提起行政诉讼", "云溪区人民法院");
        assertThat(scenario.view().timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.ITEM_DECLINED)
                .singleElement()
                .extracting(TimelineEntry::document)
                .isEqualTo(refused.number());
        // what goes on is accepted, and what was declined is not listed there
        assertThat(body(only(scenario, DocumentType.ACCEPT)))
                .contains("第三十二条第一款第五项", "食品经营许可（新办）", PLACE + "城市管理局")
                .doesNotContain("消防");
    }

    @Test
    void theOrganThatAnswersForTheWholeAcceptsWithTheSpecialSeal() {
        CaseScenario scenario = restaurant()
                .promising("food-safety-rules")
                .receivedOn("2026-09-28T10:00")
                .accepted();

        IssuedDocument accepted = only(scenario, DocumentType.ACCEPT);
        RenderedDocument renderedDocument = paper(accepted);
        assertThat(accepted.number()).startsWith("云溪市监受〔2026〕");
        assertThat(renderedDocument.signedBy()).isEqualTo(PLACE + "市场监督管理局");
        assertThat(renderedDocument.seal()).isEqualTo("（行政许可专用章）");
        assertThat(words(renderedDocument))
                .contains("第三十二条", "决定容缺受理", "受理日期为2026年9月28日")
                .contains("由" + PLACE + "政务服务中心综合窗口统一收件", "法定办结日期：", "12345");
        RenderedDocument receipt = paper(only(scenario, DocumentType.RECEIPT));
        assertThat(receipt.signedBy()).isEqualTo(PLACE + "政务服务中心综合窗口");
        assertThat(receipt.title()).isEqualTo("申请材料接收凭证");
        assertThat(words(receipt)).contains("食品安全管理制度", "承诺后补");
    }

    /** An item that waits for a check is accepted today like the others, with its day. */
    @Test
    void acceptanceTellsTheLimitsOfEveryItem() {
        List<RenderedDocument.Table> tables =
                tables(paper(only(restaurant().receivedOn("2026-09-28T10:00").accepted(), DocumentType.ACCEPT)));

        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).heads()).containsExactly("事项", "实施机关", "法定时限", "承诺时限", "届满日期");
        assertThat(tables.get(0).rows())
                .contains(List.of("食品经营许可（新办）", PLACE + "市场监督管理局", "20个工作日", "10个工作日", "2026年10月30日"));
    }

    @Test
    void whatIsTakenUpLaterStandsApartWithTheResultItNeeds() {
        RenderedDocument renderedDocument = paper(only(
                scenarios
                        .aCase()
                        .of("company-start-up")
                        .receivedOn("2026-09-28T10:00")
                        .accepted(),
                DocumentType.ACCEPT));

        List<RenderedDocument.Table> tables = tables(renderedDocument);
        assertThat(words(renderedDocument)).contains("以下事项今日受理，期限开始计算：").contains("无需再次申请");
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).rows()).extracting(row -> row.get(0)).containsExactly("企业名称自主申报", "企业设立登记");
        assertThat(tables.get(1).heads()).last().isEqualTo("待作出的结果");
        assertThat(tables.get(1).rows()).contains(List.of("公章刻制备案", PLACE + "公安局", "—", "2个工作小时", "营业执照"));
    }

    private static List<RenderedDocument.Table> tables(RenderedDocument renderedDocument) {
        return renderedDocument.parts().stream()
                .filter(RenderedDocument.Table.class::isInstance)
                .map(RenderedDocument.Table.class::cast)
                .toList();
    }

    @Test
    void whereNothingIsLicensedTheLicensingLawIsOnlyAnAnalogy() {
        RenderedDocument licensed =
                paper(only(restaurant().receivedOn("2026-09-28T10:00").accepted(), DocumentType.ACCEPT));
        IssuedDocument registered = only(
                scenarios
                        .aCase()
                        .of("company-start-up")
                        .receivedOn("2026-09-28T10:00")
                        .accepted(),
                DocumentType.ACCEPT);

        assertThat(words(licensed)).contains("依照《中华人民共和国行政许可法》第三十二条第一款第五项");
        assertThat(paper(registered).seal()).isEqualTo("（受理专用章）");
        assertThat(body(registered)).contains("参照《中华人民共和国行政许可法》第三十二条第一款第五项").doesNotContain("依照《中华人民共和国行政许可法》");
        assertThat(words(wording.of(registered, Locale.ENGLISH)))
                .contains("by analogy with Art. 32 para 1(5) of the Administrative Licensing Law");
    }

    @Test
    void aDateThatHangsOnHolidaysNotYetAnnouncedSaysSo() {
        CaseScenario sure = restaurant().receivedOn("2026-03-02T10:00").accepted();
        CaseScenario open = restaurant().receivedOn("2026-12-21T10:00").accepted();

        assertThat(words(paper(only(sure, DocumentType.ACCEPT)))).doesNotContain("暂定");
        assertThat(words(paper(only(open, DocumentType.ACCEPT))))
                .containsPattern("法定办结日期：2027年\\d+月\\d+日（暂定，以国务院公布的放假安排为准）");
    }

    @Test
    void anItemThatEndsForAMissingPaperIsEndedInWriting() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .promising("signboard-drawing")
                .receivedOn("2026-09-28T10:00")
                .accepted();
        assertThat(body(only(scenario, DocumentType.ACCEPT))).contains("容缺受理", "应于", "前补交");
        scenario.then("2026-12-20T09:00");

        assertThat(scenario.item("signboard-filing").outcome()).isEqualTo(ItemOutcome.TERMINATED);
        IssuedDocument end = only(scenario, DocumentType.END);
        assertThat(end.item()).isEqualTo(scenario.item("signboard-filing").key());
        assertThat(paper(end).day()).isEqualTo("2026年12月20日");
        assertThat(body(end)).contains("承诺后补的材料逾期未交", "依照当地容缺受理办法的规定", "申请行政复议");
    }

    @Test
    void whatIsWithdrawnEndsInWriting() {
        CaseScenario one =
                restaurant().receivedOn("2026-09-28T10:00").accepted().withdrawn("signboard-filing");
        assertThat(body(only(one, DocumentType.END))).contains("户外招牌", "已按照你（单位）的撤回申请终止办理", "理由：不办了");

        CaseScenario whole = restaurant().receivedOn("2026-09-28T10:00").withdrawn(null);
        assertThat(only(whole, DocumentType.END).item()).isNull();
    }

    private CaseScenario sentBack() {
        CaseScenario scenario = restaurant().receivedOn("2026-09-28T10:00").settled();
        scenario.until("checked", one -> one.task("pre-check", null).isEmpty());
        return scenario.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
    }

    @Test
    void whatIsAbandonedEndsInWritingThatCitesWhatWasAskedFor() {
        CaseScenario scenario = sentBack();

        scenario.then("2027-03-01T08:00");

        assertThat(body(only(scenario, DocumentType.END)))
                .contains(
                        "本机关已于2026年9月28日出具",
                        only(scenario, DocumentType.CORRECT).number(),
                        "前补正。期限届满未见补正");
    }

    /** Cases of old times may have no notice in the tables; the limit passes all the same. */
    @Test
    void whatIsAbandonedEndsInWritingWithoutTheNoticeThatAsked() {
        CaseScenario scenario = sentBack();
        jdbc.update(
                "delete from issued_document where case_number = ? and type = 'CORRECT'",
                scenario.number().value());

        scenario.then("2027-03-01T08:00");

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
        assertThat(body(only(scenario, DocumentType.END)))
                .containsPattern("，本机关已要求在2026年\\d+月\\d+日前补正。期限届满未见补正")
                .doesNotContain("（）", "出具");
    }

    @Test
    void aDelayIsExplainedInPublicWithTheRemediesForInaction() {
        CaseScenario scenario = restaurant().receivedOn("2026-09-28T10:00").accepted();
        scenario.finish("review", "licence-verification", "pass").then("2026-12-20T09:00");
        OpenTask owed = scenario.tasks().stream()
                .filter(task -> task.step().equals("explain-delay"))
                .filter(task -> task.part().key().endsWith("food-permit"))
                .findFirst()
                .orElseThrow();
        Completion blank = new Completion("explained", Map.of("explanation", " \u3000"), null, List.of());
        assertThatThrownBy(() -> scenarios.taskActions.complete(owed.id(), blank, scenario.workerOf(owed), Channel.API))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("explanation"));
        assertThat(all(scenario, DocumentType.OVERDUE)).isEmpty();
        scenario.finishWell(owed);

        IssuedDocument explained = only(scenario, DocumentType.OVERDUE);
        assertThat(paper(explained).signedBy()).isEqualTo(PLACE + "市场监督管理局");
        assertThat(body(explained))
                .contains("食品经营许可（新办）", "法定办理期限已于2026年10月30日届满", "《优化营商环境条例》第三十六条", "理由：")
                .contains("先向云溪区人民政府申请行政复议");
    }

    @Test
    void aDecisionCitesTheLawOfItsSheetAndNamesWhatIsGiven() {
        CaseScenario scenario =
                restaurant().onPaper().receivedOn("2026-09-28T10:00").accepted().finishedWell();

        IssuedDocument granted = only(scenario, DocumentType.GRANT, "food-permit");
        String said = body(granted);
        scenario.view().release().item(scenario.item("food-permit").code()).legalBasis().stream()
                .map(LocalText::zh)
                .forEach(law -> assertThat(said).contains(law));
        assertThat(said)
                .contains("，已于2026年9月28日受理。", "决定准予行政许可", "食品经营许可证编号")
                .contains(scenario.view().items().stream()
                        .filter(item -> item.code().value().equals("food-permit"))
                        .findFirst()
                        .orElseThrow()
                        .result()
                        .get("food-permit-number"))
                .doesNotContain("food-permit-number", "{", "null");
        assertThat(granted.number()).matches("云溪市监许准〔2026〕[1-9][0-9]*号");
    }

    private static IssuedDocument only(CaseScenario scenario, DocumentType type, String item) {
        return all(scenario, type).stream()
                .filter(document -> document.item().toString().equals(item))
                .reduce((one, other) -> {
                    throw new AssertionError("two of " + type);
                })
                .orElseThrow();
    }

    @Test
    void proofOfServiceAndCompletionListEveryResultAndHowItWasHandedOver() {
        CaseScenario scenario =
                restaurant().onPaper().receivedOn("2026-09-28T10:00").accepted().finishedWell();
        IssuedDocument permit = only(scenario, DocumentType.GRANT, "food-permit");

        String served = body(only(scenario, DocumentType.DELIVERY));
        assertThat(served)
                .contains("食品经营许可（新办）", "准予许可：食品经营许可证", permit.number(), "直接送达", "于2026年9月28日送达")
                .contains("送达人", "送达时间, value=2026年9月28日 ", "受送达人签章")
                .doesNotContain("500103199001010010");
        String ended = body(only(scenario, DocumentType.BUNDLE));
        assertThat(ended).contains(permit.number(), "2026年9月28日 直接送达");
        for (ItemView item : scenario.view().items()) {
            assertThat(ended)
                    .contains(item.name().zh(), PLACE + item.agencyName().zh());
        }
        CaseScenario electronic =
                restaurant().receivedOn("2026-09-28T10:00").accepted().finishedWell();
        assertThat(body(only(electronic, DocumentType.BUNDLE))).contains("2026年9月28日 电子送达");
    }

    /** No type, in no language, leaves a gap in a sentence. */
    @Test
    void everyTypeCanBeReadInBothLanguages() {
        CaseScenario scenario = restaurant().receivedOn("2026-09-28T10:00").accepted();
        IssuedDocument one = only(scenario, DocumentType.ACCEPT);
        for (DocumentType type : DocumentType.values()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                RenderedDocument renderedDocument = wording.of(
                        new IssuedDocument(
                                one.caseNumber(),
                                type,
                                one.item(),
                                one.number(),
                                one.agency(),
                                one.issuedAt(),
                                one.facts()),
                        locale);
                assertThat(words(renderedDocument))
                        .as("%s %s", type, locale)
                        .contains(locale == Locale.ENGLISH ? "28 September 2026" : "2026年9月28日")
                        .doesNotContain("{", "null", "document.");
            }
        }
    }
}
