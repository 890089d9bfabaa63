package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Withdrawal;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.ItemKey;

/** Whoever stands before the window is served: with gaps in the application, and in every later act of an applicant. */
@CaseTest
class AtTheWindowTest {

    private static final Presence HERSELF = new Presence("林晓", "ID_CARD", "500103199001010010", null);

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Tasks tasks;

    @Autowired
    Wording wording;

    private CaseScenario startUp() {
        return scenarios.aCase().of("company-start-up").receivedOn("2026-09-28T10:00");
    }

    private Application application(Map<String, Object> changes, Channel channel) {
        Application sound = scenarios.application("company-start-up", Map.of(), List.of(), List.of());
        Map<String, Object> data = new LinkedHashMap<>(sound.data());
        data.putAll(changes);
        data.values().removeIf("gone"::equals);
        return new Application(
                sound.bundle(),
                sound.division(),
                channel,
                null,
                sound.applicant(),
                sound.situation(),
                data,
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of());
    }

    private List<FieldError> refusals(Application application, String account) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> scenarios.applications.submitAsItIs(
                        application, CaseScenarios.key(), scenarios.account(account)));
        return refused == null ? List.of() : refused.errors();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anApplicationWithGapsIsTakenAndItsGapsAreListedForTheOneNotice() {
        List<Map<String, Object>> shareholders = new ArrayList<>((List<Map<String, Object>>)
                application(Map.of(), Channel.WINDOW).data().get("shareholders"));
        Map<String, Object> first = new LinkedHashMap<>(shareholders.get(0));
        first.put("idNumber", "123");
        shareholders.set(0, first);
        scenarios.parts.clock().set("2026-09-28T10:00");

        Received received = scenarios.applications.submitAsItIs(
                application(
                        Map.of("proposedName", "gone", "premisesArea", "大约八十", "shareholders", shareholders),
                        Channel.WINDOW),
                CaseScenarios.key(),
                scenarios.account("clerk"));
        CaseScenario scenario = scenarios.aCase().handedIn(received).settled();

        assertThat(scenario.view().documents()).extracting(IssuedDocument::type).containsExactly(DocumentType.RECEIPT);
        OpenTask preCheck = scenario.tasks().stream()
                .filter(task -> task.agency().value().equals("service-centre"))
                .findFirst()
                .orElseThrow();
        TaskDetail detail = tasks.detail(preCheck.id(), scenarios.account("clerk"));
        assertThat(detail.data()).as("what was typed stays").containsEntry("premisesArea", "大约八十");
        assertThat(detail.omissions())
                .extracting(Defect::field)
                .contains("proposedName", "premisesArea", "shareholders[0].idNumber");
        assertThat(detail.omissions()).extracting(Defect::material).contains("premises-proof");
        assertThat(detail.omissions()).allSatisfy(gap -> {
            assertThat(gap.wrong()).isNotBlank();
            assertThat(gap.asked()).isNotBlank();
            assertThat(gap.basis()).isNotBlank();
        });

        scenario.complete(preCheck, "defects", detail.omissions(), scenarios.account("clerk"));
        scenario.settled().finishAs("amr", "pre-check", null, "complete").finish("conclude", null, "correct");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.CORRECTION);
        assertThat(scenario.view().demands()).hasSameSizeAs(detail.omissions());
    }

    @Test
    void whatIsNoApplicationAtAllIsStillRefusedInWords() {
        Application whole = application(Map.of(), Channel.WINDOW);
        Application nobody = new Application(
                whole.bundle(),
                whole.division(),
                Channel.WINDOW,
                null,
                new Applicant(Applicant.Kind.PERSON, "", "", null, null, "zh-CN"),
                whole.situation(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of());

        assertThat(refusals(nobody, "clerk")).isNotEmpty().allSatisfy(error -> assertThat(error.field())
                .startsWith("applicant."));
        assertThat(refusals(application(Map.of("noSuchField", "x"), Channel.WINDOW), "clerk"))
                .extracting(FieldError::code)
                .containsExactly("unknown-field");
        assertThat(refusals(application(Map.of("proposedName", "gone"), Channel.API), "citizen"))
                .as("who applies online fills the form in")
                .extracting(FieldError::field)
                .containsExactly("proposedName");
    }

    private CaseScenario corrected() {
        CaseScenario scenario = startUp();
        scenario.finishAs("clerk", "pre-check", null, "complete").finishAs("amr", "pre-check", null, "complete");
        return scenario.finish(
                "conclude", null, "correct", List.of(new Defect("proposedName", null, "近似。", "更换。", null)));
    }

    private String supplemented(CaseScenario scenario, Presence presence) {
        String receipt = scenarios
                .applicants
                .supplement(
                        scenario.number(),
                        Viewer.of(scenarios.account("clerk")),
                        Map.of("proposedName", "示例市云溪区拾光文化传媒有限公司"),
                        List.of(),
                        Channel.WINDOW,
                        presence)
                .orElseThrow();
        scenario.settled();
        return receipt;
    }

    private String words(CaseScenario scenario, String number) {
        return wording.of(
                        scenario.view().documents().stream()
                                .filter(document -> document.number().equals(number))
                                .findFirst()
                                .orElseThrow(),
                        Locale.SIMPLIFIED_CHINESE)
                .parts()
                .toString();
    }

    @Test
    void theWindowSupplementsForWhoStandsThereAndSaysWho() {
        CaseScenario scenario = corrected();

        String receipt = supplemented(scenario, HERSELF);

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(words(scenario, receipt))
                .contains("收到补正（补交）的下列内容", "拟用公司名称", "窗口代申请人办理", "到场人：林晓（申请人本人），已查验居民身份证，号码尾号 0010")
                .doesNotContain("500103199001010010");
        assertThat(scenario.view().timeline().get(0).text().zh()).contains("由综合窗口代申请人办理", "到场人：林晓（申请人本人）", "尾号 0010");
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    /** The page sends every open question; the receipt names those that are others now, and what was left. */
    @Test
    void theReceiptOfASupplementTellsWhatChangedAndWhatWasLeft() {
        CaseScenario scenario = startUp();
        scenario.finishAs("clerk", "pre-check", null, "complete").finishAs("amr", "pre-check", null, "complete");
        scenario.finish(
                "conclude",
                null,
                "correct",
                List.of(
                        new Defect("proposedName", null, "近似。", "更换。", null),
                        new Defect("premisesAddress", null, "不完整。", "写明门牌号。", null),
                        new Defect(null, "premises-proof", "缺签字页。", "请补交。", null)));
        Map<String, Object> sent = Map.of(
                "proposedName",
                "示例市云溪区拾光文化传媒有限公司",
                "premisesAddress",
                application(Map.of(), Channel.WINDOW).data().get("premisesAddress"));

        String receipt = scenarios
                .applicants
                .supplement(
                        scenario.number(),
                        Viewer.of(scenarios.account("clerk")),
                        new Supplement(sent, List.of(), true),
                        Channel.WINDOW,
                        HERSELF)
                .orElseThrow();

        IssuedDocument issued = scenario.view().documents().stream()
                .filter(document -> document.number().equals(receipt))
                .findFirst()
                .orElseThrow();
        assertThat(issued.title().zh()).isEqualTo("补正（补交）材料接收凭证");
        assertThat(wording.of(issued, Locale.SIMPLIFIED_CHINESE).title()).isEqualTo("补正（补交）材料接收凭证");
        assertThat(words(scenario, receipt)).contains("Points[points=[拟用公司名称]]", "本次没有变动的：", "使用证明");
        assertThat(issued.facts().get("changed").toString()).contains("拟用公司名称").doesNotContain("地址");
    }

    @Test
    void theWindowWithdrawsForAnAgentByHisAuthority() {
        CaseScenario scenario = startUp().accepted();
        Presence agent = new Presence("周禾", "PASSPORT", "E12345678", "授权委托书");

        String receipt = scenarios
                .applicants
                .withdraw(
                        scenario.number(),
                        scenarios.account("clerk"),
                        new Withdrawal(ItemKey.read("company-seal"), "不刻章了", List.of()),
                        Channel.WINDOW,
                        agent)
                .orElseThrow();
        scenario.settled();

        assertThat(scenario.item("company-seal").outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        assertThat(scenario.view().documents())
                .filteredOn(document -> document.number().equals(receipt))
                .singleElement()
                .satisfies(document -> assertThat(document.title().zh()).isEqualTo("撤回申请接收凭证"));
        assertThat(words(scenario, receipt)).contains("撤回申请", "公章", "理由：不刻章了", "到场人：周禾（授权委托书），已查验护照，号码尾号 5678");
        assertThat(scenario.view().documents()).extracting(IssuedDocument::type).contains(DocumentType.END);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, presence.name",
                "林晓, -, 500103199001010010, -, presence.document",
                "林晓, ID_CARD, 500103199001010011, -, presence.number",
                "林晓, ID_CARD, 50010319900307002X, -, presence.number",
                "周禾, PASSPORT, E12345678, -, presence.authority",
                "某人, PASSPORT, E12345678, 授权委托书, presence.name",
                "周, PASSPORT, E12345678, 授权委托书, presence.name",
                "XX, PASSPORT, E12345678, 授权委托书, presence.name",
                "1 2, PASSPORT, E12345678, 授权委托书, presence.name",
                "周禾, PASSPORT, 1, 授权委托书, presence.number",
                "周禾, PASSPORT, PASSPORT, 授权委托书, presence.number",
                "周禾, PASSPORT, 000000000, 授权委托书, presence.number",
                "周禾, HOME_RETURN_PERMIT, E12345678, 授权委托书, presence.number",
                "周禾, TAIWAN_PERMIT, 123, 授权委托书, presence.number",
                "周禾, RESIDENCE_PERMIT, 810000199408230022, 授权委托书, presence.number",
                "周禾, FOREIGNER_CARD, 900, 授权委托书, presence.number",
                "周禾, PASSPORT, E12345678, 。, presence.authority",
                "周禾, PASSPORT, E12345678, 没有, presence.authority",
                "周禾, PASSPORT, E12345678, xxx, presence.authority"
            })
    void itIsClearWhoStandsThere(String name, String document, String number, String authority, String field) {
        CaseScenario scenario = corrected();

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> supplemented(scenario, new Presence(name, document, number, authority)));

        assertThat(refused.errors()).extracting(FieldError::field).contains(field);
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.CORRECTION);
    }

    @ParameterizedTest
    @CsvSource({
        "林林, PASSPORT, EJ1234567",
        "O'Brien, PASSPORT, 123456789",
        "阿依古丽·买买提, ID_CARD, 50010619920317002X",
        "周禾, HOME_RETURN_PERMIT, H12345678",
        "周禾, HOME_RETURN_PERMIT, M1234567801",
        "周禾, TAIWAN_PERMIT, 12345678",
        "周禾, RESIDENCE_PERMIT, 810000199408230021",
        "周禾, FOREIGNER_CARD, USA110180010101",
        "周禾, FOREIGNER_CARD, 911840198702150019"
    })
    void everyDocumentThatAWindowAcceptsHasItsOwnNumbers(String name, String document, String number) {
        CaseScenario scenario = corrected();

        supplemented(scenario, new Presence(name, document, number, "授权委托书"));

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void anAgencyOfAnItemIsNoWindow() {
        CaseScenario scenario = startUp().accepted();

        ActRefused refused = catchThrowableOfType(
                ActRefused.class,
                () -> scenarios.applicants.withdraw(
                        scenario.number(),
                        scenarios.account("amr"),
                        new Withdrawal(null, "x", List.of()),
                        Channel.WINDOW,
                        HERSELF));

        assertThat(refused.kind()).isEqualTo(ActRefused.Kind.FORBIDDEN);
    }
}
