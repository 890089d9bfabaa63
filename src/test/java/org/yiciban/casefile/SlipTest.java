package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
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
import org.yiciban.casefile.disclosure.Disclosures;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.slips.Slip;
import org.yiciban.casefile.slips.SlipDesk;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Results;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.certificate.Certificate;
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

/** A slip of the pen in a decision 更正: one officer finds it, a second person approves, another document takes its place. */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:slip;DB_CLOSE_DELAY=-1")
class SlipTest {

    private static final ItemKey LICENCE = ItemKey.read("business-licence");
    private static final String RIGHT = "云溪区新名商贸有限公司";
    private static final String WHY = "与申请书、公司章程上的名称不一致。";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    SlipDesk desk;

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
    Disclosures disclosures;

    @Autowired
    RevocationDesk revocations;

    @Autowired
    Certificates certificates;

    private CaseScenario completed() {
        return scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-09-14T10:00")
                .finishedWell()
                .then("2026-11-02T09:30");
    }

    private IssuedDocument last(CaseScenario scenario, DocumentType type) {
        return documents.of(scenario.number()).stream()
                .filter(issued -> issued.type() == type && LICENCE.equals(issued.item()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Slip find(CaseScenario scenario, String field, String to) {
        return find(scenario, last(scenario, DocumentType.REGISTER).number(), field, to, "amr");
    }

    private Slip find(CaseScenario scenario, String document, String field, String to, String who) {
        Slip found = desk.find(
                scenario.number(),
                LICENCE,
                new SlipDesk.Asked(document, field, to, WHY),
                scenarios.account(who),
                Channel.WEB);
        scenario.settled();
        return found;
    }

    private void approve(CaseScenario scenario, String outcome, Map<String, Object> data, String who) {
        OpenTask task = scenario.task("approve-slip", LICENCE.toString()).orElseThrow();
        scenarios.taskActions.complete(
                task.id(), new Completion(outcome, data, null, List.of()), scenarios.account(who), Channel.WEB);
        scenario.settled();
    }

    private String text(IssuedDocument document) {
        return String.valueOf(wording.of(document, Locale.SIMPLIFIED_CHINESE));
    }

    private Verified verified(IssuedDocument document) {
        return verification.of(files.made(document).orElseThrow().code()).orElseThrow();
    }

    private List<Certificate> versions(CaseScenario scenario) {
        return certificates.of(List.of(scenario.number())).stream()
                .filter(one -> one.item().equals(LICENCE))
                .toList();
    }

    @Test
    void aSecondPersonApprovesAndAnotherDocumentTakesThePlaceOfTheOneWithTheSlip() {
        CaseScenario scenario = completed();
        IssuedDocument wrong = last(scenario, DocumentType.REGISTER);
        IssuedDocument paper = last(scenario, DocumentType.CERTIFICATE);
        Certificate first = versions(scenario).get(0);

        find(scenario, "registered-name", RIGHT);

        assertThat(documents.of(scenario.number()))
                .as("nothing is issued before")
                .last()
                .isNotEqualTo(wrong);
        assertThat(scenario.file().running(CasePart.ofSlip(LICENCE), ClockKind.STEP))
                .hasSize(1);
        assertThatThrownBy(() -> approve(scenario, "yes", Map.of(), "amr"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("another person");

        approve(scenario, "yes", Map.of(), "amr-head");

        IssuedDocument right = last(scenario, DocumentType.REGISTER);
        assertThat(right.number()).isNotEqualTo(wrong.number());
        assertThat(text(right)).contains(RIGHT, "本文书取代", wrong.number(), "更正说明", WHY, "不改变决定的内容和理由");
        assertThat(text(right).replaceAll("更正说明.*", ""))
                .doesNotContain(first.holder().name());
        assertThat(verified(wrong)).satisfies(checked -> {
            assertThat(checked.verdict()).isEqualTo(Verified.Verdict.REPLACED);
            assertThat(checked.replacedBy()).isEqualTo(right.number());
        });
        assertThat(verified(right).verdict()).isEqualTo(Verified.Verdict.GENUINE);

        Certificate second = versions(scenario).stream()
                .filter(one -> one.written() == CertificateStatus.VALID)
                .findFirst()
                .orElseThrow();
        assertThat(second.identifier()).isEqualTo(first.identifier().next());
        assertThat(second.holder().name()).isEqualTo(RIGHT);
        assertThat(second.validFrom()).isEqualTo(first.validFrom());
        assertThat(verified(paper)).satisfies(checked -> {
            assertThat(checked.verdict()).isEqualTo(Verified.Verdict.REPLACED);
            assertThat(checked.replacedBy()).isEqualTo(second.identifier().toString());
        });
        assertThat(text(last(scenario, DocumentType.CERTIFICATE)))
                .contains(RIGHT, second.identifier().toString(), "更正说明");
        assertThat(results.of(scenario.file()))
                .filteredOn(given -> given.result().equals("registered-name"))
                .singleElement()
                .satisfies(given -> assertThat(given.value()).isEqualTo(RIGHT));
        assertThat(scenario.item("business-licence").outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.view().timeline())
                .extracting(line -> line.what())
                .contains(JournalEvent.SLIP_FOUND, JournalEvent.SLIP_CORRECTED);
        assertThat(desk.of(scenario.number(), LICENCE, Viewer.of(scenarios.account("amr")))
                        .earlier())
                .singleElement()
                .satisfies(slip -> {
                    assertThat(slip.state()).isEqualTo(Slip.State.CORRECTED);
                    assertThat(slip.corrected()).isEqualTo(right.number());
                });
    }

    @Test
    void whatWasHandedOverOnPaperIsHandedOverAgain() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .onPaper()
                .receivedOn("2026-09-14T10:00")
                .finishedWell()
                .then("2026-11-02T09:30");
        assertThat(scenario.item("business-licence").deliveredAt()).isNotNull();

        find(scenario, "registered-name", RIGHT);
        approve(scenario, "yes", Map.of(), "amr-head");

        assertThat(scenario.item("business-licence").deliveredAt()).isNull();
        assertThat(scenario.file().clocks())
                .filteredOn(clock -> clock.part().equals(CasePart.DELIVERY) && !clock.ended())
                .as("within its limit")
                .isNotEmpty();
        OpenTask again = scenario.tasks().stream()
                .filter(task -> task.step().equals("hand-over"))
                .findFirst()
                .orElseThrow();
        scenario.finishingWell(again).run();
        scenario.settled();
        assertThat(scenario.item("business-licence").deliveredAt()).isNotNull();
        assertThat(documents.of(scenario.number()).stream()
                        .filter(issued -> issued.type() == DocumentType.DELIVERY)
                        .reduce((earlier, later) -> later)
                        .map(this::text)
                        .orElseThrow())
                .as("the proof of service names the corrected one")
                .contains(last(scenario, DocumentType.REGISTER).number());
    }

    @Test
    void whatIsNoSlipStaysWithAReason() {
        CaseScenario scenario = completed();
        IssuedDocument before = last(scenario, DocumentType.REGISTER);
        find(scenario, "registered-name", RIGHT);
        assertThatThrownBy(() -> approve(scenario, "no", Map.of(), "amr-head")).isInstanceOf(InvalidInput.class);

        approve(scenario, "no", Map.of("reason", "章程已经变更，名称以登记为准。"), "amr-head");

        assertThat(last(scenario, DocumentType.REGISTER).number()).isEqualTo(before.number());
        assertThat(scenario.tasks()).isEmpty();
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.SLIP_KEPT)
                .singleElement()
                .satisfies(line -> assertThat(line.text().zh()).contains("名称以登记为准"));
    }

    @ParameterizedTest
    @CsvSource({"outcome, 不予登记, field", "reason, 另有理由, field", "registered-name, '', to", "credit-code, 1, to"})
    void onlyWhatIsWrittenWronglyIsCorrected(String field, String to, String fault) {
        CaseScenario scenario = completed();
        assertThatThrownBy(() -> find(scenario, field, to))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field())
                        .containsExactly(fault));
    }

    @Test
    void yesterdaysTabAndStrangersAreTold() {
        CaseScenario scenario = completed();
        IssuedDocument old = last(scenario, DocumentType.REGISTER);
        assertThatThrownBy(() -> find(
                        scenario,
                        "registered-name",
                        versions(scenario).get(0).holder().name()))
                .as("nothing is changed by it")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> find(scenario, old.number(), "registered-name", RIGHT, "police"))
                .isInstanceOf(ActRefused.class);
        find(scenario, "registered-name", RIGHT);
        assertThatThrownBy(() -> find(scenario, "registered-name", "另一家有限公司"))
                .as("one at a time")
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("waits");
        approve(scenario, "yes", Map.of(), "amr2");

        assertThatThrownBy(() -> find(scenario, old.number(), "registered-name", "另一家有限公司", "amr"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("was replaced by")
                .hasMessageContaining(last(scenario, DocumentType.REGISTER).number());
        find(scenario, "registered-name", "另一家有限公司");
        approve(scenario, "yes", Map.of(), "amr-head");
        assertThat(versions(scenario)).as("a third version").hasSize(3);
    }

    @Test
    void theCertificateOfAPersonAndWhatIsPublishedHaveTheNameRight() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .finishedWell()
                .then("2026-12-01T10:00");
        ItemKey permit = ItemKey.read("food-permit");
        String document = desk.of(scenario.number(), permit, Viewer.of(scenarios.account("amr")))
                .document();
        desk.find(
                scenario.number(),
                permit,
                new SlipDesk.Asked(document, "name", "林小晓", WHY),
                scenarios.account("amr"),
                Channel.WEB);
        scenario.settled();
        OpenTask task = scenario.task("approve-slip", "food-permit").orElseThrow();
        scenarios.taskActions.complete(
                task.id(),
                new Completion("yes", Map.of(), null, List.of()),
                scenarios.account("amr-head"),
                Channel.WEB);
        scenario.settled();

        assertThat(certificates.of(List.of(scenario.number())))
                .filteredOn(one -> one.written() == CertificateStatus.VALID)
                .singleElement()
                .satisfies(one -> assertThat(one.holder().name()).isEqualTo("林小晓"));
        String right = desk.of(scenario.number(), permit, Viewer.of(scenarios.account("amr")))
                .document();
        assertThat(right).isNotEqualTo(document);
        assertThat(disclosures.published("", 0, Disclosures.ROWS))
                .filteredOn(one -> one.document().equals(document))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.correctedBy()).isEqualTo(right);
                    assertThat(one.holder()).isEqualTo("林*晓");
                });
    }

    @Test
    void whatEndedMeanwhileIsNotCorrectedAnyMore() {
        CaseScenario scenario = completed();
        find(scenario, "registered-name", RIGHT);
        revocations.cancel(
                scenario.number(),
                LICENCE,
                new RevocationDesk.Asked("DISSOLVED", "该公司已经依法解散并清算完毕。", "《中华人民共和国公司法》第二百三十九条"),
                scenarios.account("amr2"),
                Channel.WEB);
        scenario.settled();

        assertThatThrownBy(() -> approve(scenario, "yes", Map.of(), "amr-head"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("nothing to correct");
        approve(scenario, "no", Map.of("reason", "登记已经注销，不再更正。"), "amr-head");
        assertThat(scenario.task("approve-slip", LICENCE.toString())).isEmpty();
    }

    /** The officer names it on the page, the second person reads it where she approves. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePagesLeadEveryoneToHisPart(int width) {
        CaseScenario scenario = completed();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr");
            visit.open("/window/cases/" + scenario.number());
            page.click("a[href$='/slip/" + LICENCE + "']");
            visit.sound("slip-" + width);
            page.selectOption("#field", "registered-name");
            page.fill("#to", RIGHT);
            page.click("main form button");
            assertThat(page.locator("#why-error").count()).isEqualTo(1);
            assertThat(page.inputValue("#to")).as("what was typed stays").isEqualTo(RIGHT);
            visit.sound("slip-wrong-" + width);
            page.fill("#why", WHY);
            page.click("main form button");
            visit.open("/window/cases/" + scenario.number() + "/slip/" + LICENCE);
            assertThat(page.locator("main").innerText()).contains("等待审核", RIGHT, WHY);
            assertThat(page.locator("main form").count()).as("one at a time").isZero();
            visit.sound("slip-found-" + width);
        }
        scenario.settled();
        OpenTask task = scenario.task("approve-slip", LICENCE.toString()).orElseThrow();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr-head");
            visit.open("/window/tasks/" + task.id());
            assertThat(page.locator("#slip").innerText()).contains(RIGHT, WHY);
            visit.sound("slip-task-" + width);
        }
    }
}
