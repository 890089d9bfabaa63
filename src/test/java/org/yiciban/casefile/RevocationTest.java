package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Statements;
import org.yiciban.casefile.facts.RevocationFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.revocation.Revocation;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.revocation.Revocations;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Results;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.ItemKey;

/**
 * Revocation 撤销 (licensing law Art. 69), withdrawal by the authority 撤回 (Art. 8) and cancellation 注销 (Art. 70) of what was
 * granted: three different things.
 */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:revocation;DB_CLOSE_DELAY=-1")
class RevocationTest {

    static final ItemKey LICENCE = ItemKey.read("business-licence");
    private static final String FACTS = "申请人提交的住所使用证明系伪造，房屋所有权人书面否认。";
    private static final String BASIS = "《中华人民共和国市场主体登记管理条例》第四十条";
    private static final String REASON = "经调查核实，申请人提交虚假材料取得登记，事实清楚，证据确凿，依法应当撤销。";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    RevocationDesk desk;

    @Autowired
    Statements statements;

    @Autowired
    Revocations revocations;

    @Autowired
    CaseTransactions caseTransactions;

    @Autowired
    Documents documents;

    @Autowired
    Wording wording;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    @Autowired
    Results results;

    @Autowired
    Certificates certificates;

    private CaseScenario completed() {
        return scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-09-14T10:00")
                .finishedWell();
    }

    private Revocation open(CaseScenario scenario, String ground) {
        return open(scenario, ground, "amr");
    }

    private Revocation open(CaseScenario scenario, String ground, String who) {
        return desk.open(
                scenario.number(),
                LICENCE,
                new RevocationDesk.Asked(ground, FACTS, BASIS),
                scenarios.account(who),
                Channel.WEB);
    }

    private void state(CaseScenario scenario, String text, boolean last, boolean waived) {
        statements.state(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                LICENCE,
                new Statements.Said(text, last, waived),
                Channel.WEB,
                null);
        scenario.settled();
    }

    private void decide(CaseScenario scenario, String outcome, Map<String, Object> data, String who) {
        OpenTask task = scenario.task("decide-revocation", LICENCE.toString()).orElseThrow();
        scenarios.taskActions.complete(
                task.id(), new Completion(outcome, data, null, List.of()), scenarios.account(who), Channel.WEB);
        scenario.settled();
    }

    private IssuedDocument last(CaseScenario scenario, DocumentType type) {
        return documents.of(scenario.number()).stream()
                .filter(issued -> issued.type() == type)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static List<String> told(CaseScenario scenario, JournalEvent event) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == event)
                .map(line -> line.text().zh())
                .toList();
    }

    @Test
    void itsHolderIsToldAndHeardBeforeTheHeadRevokesAndWhatDependsOnItIsListedForALook() {
        CaseScenario scenario = completed().then("2026-11-02T09:30");

        Revocation opened = open(scenario, "FRAUD");
        scenario.settled();

        assertThat(opened.state()).isEqualTo(Revocation.State.TOLD);
        assertThat(scenario.file().running(CasePart.ofRevocation(LICENCE), ClockKind.STATEMENT))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due())
                        .hasValueSatisfying(due -> assertThat(due).isEqualTo("2026-11-09T15:59:59Z")));
        assertThat(scenario.task("decide-revocation", LICENCE.toString()))
                .as("nobody decides before he was heard")
                .isEmpty();
        IssuedDocument told = last(scenario, DocumentType.REVOKE_TOLD);
        assertThat(told.title().zh()).as("a registration is no licence").isEqualTo("拟撤销决定告知书");
        assertThat(text(told)).contains(FACTS, "以欺骗、贿赂等不正当手段取得", BASIS, "陈述和申辩", "2026年11月9日");

        state(scenario, "材料由代办人提供，我不知情。", false, false);
        assertThat(scenario.task("decide-revocation", LICENCE.toString())).isEmpty();
        state(scenario, "补充：我愿意更换住所。", true, false);

        decide(scenario, "revoke", Map.of("reason", REASON), "amr-head");

        assertThat(scenario.item("business-licence").status()).isEqualTo(ItemStatus.REVOKED);
        assertThat(certificates.of(List.of(scenario.number())))
                .filteredOn(one -> one.item().equals(LICENCE))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.written()).isEqualTo(CertificateStatus.REVOKED));
        assertThat(verification
                        .of(files.made(last(scenario, DocumentType.REGISTER))
                                .orElseThrow()
                                .code())
                        .orElseThrow())
                .as("anybody who checks the decision is told that it holds no more")
                .satisfies(checked -> {
                    assertThat(checked.verdict()).isEqualTo(Verified.Verdict.REVOKED);
                    assertThat(checked.replacedBy())
                            .isEqualTo(last(scenario, DocumentType.REVOKE).number());
                });
        assertThat(results.of(scenario.file())).noneMatch(given -> given.item().equals(LICENCE));
        assertThat(text(last(scenario, DocumentType.REVOKE))).contains("陈述申辩意见，本机关已经复核", REASON, "行政复议", "不再有效");
        assertThat(scenario.task("consider-revocation", "company-seal"))
                .as("what was granted upon it is listed")
                .isPresent();
        assertThat(scenario.item("company-seal").status())
                .as("and falls by nothing else")
                .isEqualTo(ItemStatus.DECIDED);
        assertThat(told(scenario, JournalEvent.ITEM_REVOKED))
                .singleElement()
                .asString()
                .contains("已撤销");
    }

    private String text(IssuedDocument document) {
        return String.valueOf(wording.of(document, java.util.Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void whoStatesNothingIsDecidedOnWhatThereIsAfterHisTime() {
        CaseScenario scenario = completed().then("2026-11-02T09:30");
        open(scenario, "NOT_ENTITLED");

        scenario.then("2026-11-10T09:00").settled();

        assertThat(told(scenario, JournalEvent.STATEMENTS_CLOSED)).hasSize(1);
        assertThatThrownBy(() -> state(scenario, "来不及了吗", true, false))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("over");
        decide(scenario, "keep", Map.of("reason", "撤销可能对公共利益造成重大损害，依法不予撤销。"), "amr-head");

        assertThat(scenario.item("business-licence").status()).isEqualTo(ItemStatus.DECIDED);
        assertThat(scenario.item("business-licence").granted()).isTrue();
        assertThat(text(last(scenario, DocumentType.KEEP))).contains("不予撤销", "公共利益");
        assertThat(scenario.tasks()).isEmpty();
    }

    @Test
    void aWaiverIsHisLastWordAndTheHeadDoesNotDecideWhatHeOpened() {
        CaseScenario scenario = completed().then("2026-11-02T09:30");
        assertThatThrownBy(() -> open(scenario, "FRAUD", "amr-head"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("An officer opens");
        open(scenario, "FRAUD");
        assertThatThrownBy(() -> open(scenario, "LAW_CHANGED", "amr2"))
                .as("one at a time")
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("open");

        state(scenario, "", false, true);

        assertThat(scenario.task("decide-revocation", LICENCE.toString())).isPresent();
        assertThatThrownBy(() -> decide(scenario, "revoke", Map.of("reason", REASON), "amr"))
                .as("an officer is no head")
                .isInstanceOf(ActRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"FRAUD, 赔偿十万元, not-owed", "LAW_CHANGED, '', required"})
    void compensationIsOwedForAWithdrawalAndNeverForDeceit(String ground, String compensation, String code) {
        CaseScenario scenario = completed().then("2026-11-02T09:30");
        open(scenario, ground);
        state(scenario, "", false, true);

        assertThatThrownBy(() ->
                        decide(scenario, "revoke", Map.of("reason", REASON, "compensation", compensation), "amr-head"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("compensation");
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }

    @Test
    void aWithdrawalSaysHowItIsCompensated() {
        CaseScenario scenario = completed().then("2026-11-02T09:30");
        open(scenario, "LAW_CHANGED");
        state(scenario, "", false, true);
        decide(scenario, "revoke", Map.of("reason", REASON, "compensation", "按照评估价值补偿。"), "amr-head");

        IssuedDocument document = last(scenario, DocumentType.REVOKE);
        assertThat(document.title().zh()).isEqualTo("撤回决定书");
        assertThat(text(document)).contains("按照评估价值补偿", "决定撤回");
    }

    @Test
    void whatHasEndedByItselfIsStruckOffWithoutAHearing() {
        CaseScenario scenario = completed().then("2026-11-02T09:30");
        RevocationDesk.Asked asked = new RevocationDesk.Asked("DISSOLVED", "该公司已经依法解散并清算完毕。", BASIS);

        desk.cancel(scenario.number(), LICENCE, asked, scenarios.account("amr"), Channel.WEB);
        scenario.settled();

        assertThat(scenario.item("business-licence").status()).isEqualTo(ItemStatus.REVOKED);
        assertThat(text(last(scenario, DocumentType.CANCEL))).contains("法人或者其他组织依法终止", "予以注销");
        assertThat(scenario.task("decide-revocation", LICENCE.toString())).isEmpty();
        assertThatThrownBy(() -> desk.cancel(scenario.number(), LICENCE, asked, scenarios.account("amr"), Channel.WEB))
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void nobodyElseOpensItAndEveryFaultIsNamedAtOnce() {
        CaseScenario scenario = completed().then("2026-11-02T09:30");
        assertThatThrownBy(() -> open(scenario, "FRAUD", "police")).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> open(scenario, "FRAUD", "citizen")).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> open(scenario, "DISSOLVED"))
                .as("a ground of another kind")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.open(
                        scenario.number(),
                        LICENCE,
                        new RevocationDesk.Asked("FRAUD", "假", ""),
                        scenarios.account("amr"),
                        Channel.WEB))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field())
                        .containsExactly("facts", "basis"));
        assertThat(documents.of(scenario.number()))
                .as("nothing was issued")
                .noneMatch(document -> document.type() == DocumentType.REVOKE_TOLD);
    }

    @Test
    void whatDependsOnItIsLookedAtByItsOwnAgencyWhichOpensAnotherOrLetsItStand() {
        CaseScenario scenario = completed().then("2026-11-02T09:30");
        open(scenario, "FRAUD");
        state(scenario, "", false, true);
        decide(scenario, "revoke", Map.of("reason", REASON), "amr-head");

        OpenTask seal = scenario.task("consider-revocation", "company-seal").orElseThrow();
        scenarios.taskActions.complete(
                seal.id(),
                new Completion(
                        "open-revocation",
                        Map.of("finding", "营业执照已被撤销，印章备案失去前提。", "ground", "NOT_ENTITLED", "basis", "《印章业治安管理办法》第八条"),
                        null,
                        List.of()),
                scenarios.account("police"),
                Channel.WEB);
        scenario.settled();

        assertThat(scenario.file().running(CasePart.ofRevocation(ItemKey.read("company-seal")), ClockKind.STATEMENT))
                .hasSize(1);
        assertThat(scenario.item("company-seal").status()).isEqualTo(ItemStatus.DECIDED);
    }

    /** It stood once; what comes later is looked at again, and while it is looked at another reason stands beside the first. */
    @Test
    void aSecondReasonIsLookedAtAsTheFirst() {
        CaseScenario scenario = completed();
        ItemKey seal = ItemKey.read("company-seal");
        doubt(scenario, seal);
        doubt(scenario, seal);
        assertThat(scenario.tasks())
                .filteredOn(task -> task.step().equals("consider-revocation"))
                .hasSize(1);
        assertThat(doubts(scenario)).hasSize(2);
        considered(scenario);

        doubt(scenario, seal);

        considered(scenario);
        assertThat(doubts(scenario)).hasSize(3);
    }

    private void considered(CaseScenario scenario) {
        scenarios.taskActions.complete(
                scenario.task("consider-revocation", "company-seal")
                        .orElseThrow()
                        .id(),
                new Completion("keep", Map.of("finding", "印章备案不受影响，继续有效。"), null, List.of()),
                scenarios.account("police"),
                Channel.WEB);
        scenario.settled();
    }

    private void doubt(CaseScenario scenario, ItemKey item) {
        caseTransactions.on(scenario.number(), (file, now) -> {
            ItemKey licence = ItemKey.read("business-licence");
            revocations.doubt(
                    file,
                    file.item(item),
                    RevocationFacts.Doubted.upon(item, licence, file.rows().name(file.item(licence))),
                    ActContext.byLaw(now));
            return null;
        });
        scenario.settled();
    }

    private static List<TimelineEntry> doubts(CaseScenario scenario) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == JournalEvent.REVOCATION_DOUBTED)
                .toList();
    }

    /** The officer opens it on the page, the holder is led to his statement, and the head reads it where he decides. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePagesLeadEveryoneToHisPart(int width) {
        CaseScenario scenario = completed().then("2026-11-02T09:30");
        String path = "/window/cases/" + scenario.number() + "/revocation/" + LICENCE;
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr");
            visit.open("/window/cases/" + scenario.number());
            page.click("a[href$='/revocation/" + LICENCE + "']");
            visit.sound("revocation-" + width);
            page.selectOption("#ground", "FRAUD");
            page.fill("#facts", FACTS);
            page.click("main form button");
            assertThat(page.inputValue("#facts")).as("what was typed stays").isEqualTo(FACTS);
            assertThat(page.locator("#basis-error").count()).isEqualTo(1);
            page.fill("#basis", BASIS);
            page.click("main form button");
            visit.open(path);
            assertThat(page.locator("main").innerText()).contains("听取陈述申辩", FACTS);
            assertThat(page.locator("main form").count()).as("one at a time").isZero();
        }
        scenario.settled();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + scenario.number());
            visit.sound("revocation-track-" + width);
            page.click("a[href$='/statement/" + LICENCE + "']");
            visit.sound("statement-" + width);
            page.click("main form button");
            assertThat(page.locator("#statement-error").innerText()).contains("放弃");
            page.fill("#statement", "我方材料真实，请核实。");
            page.check("[name=way][value=last]");
            page.click("main form button");
            assertThat(page.locator("main").textContent()).contains("陈述完毕");
            assertThat(page.locator("a[href$='/statement/" + LICENCE + "']").count())
                    .isZero();
        }
        scenario.settled();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr-head");
            visit.open("/window/tasks/"
                    + scenario.task("decide-revocation", LICENCE.toString())
                            .orElseThrow()
                            .id());
            visit.sound("revocation-decision-" + width);
            assertThat(page.locator("main").textContent()).contains("我方材料真实，请核实。", FACTS);
        }
    }
}
