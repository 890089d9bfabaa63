package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.limits.Delay;
import org.yiciban.casefile.limits.DelaySupervision;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.publicity.PublicExplanations;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentLinks;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemKey;

/**
 * A delay is explained by the unit that is late (优化营商环境条例 Art. 36), within a time of its own; a supervisor urges it on
 * and sends back what explains nothing, and never writes it in its name.
 */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:delays;DB_CLOSE_DELAY=-1")
class DelaySupervisionTest {

    private static final String REASON = "没有说明逾期原因，也没有新的办结日期。";
    private static final ItemKey PERMIT = ItemKey.read("food-permit");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    DelaySupervision supervision;

    @Autowired
    Documents documents;

    @Autowired
    PublicExplanations publicly;

    /** What everybody reads of the case: numbers of explanations. */
    private List<String> published(CaseScenario scenario) {
        List<String> ofCase = documents.of(scenario.number()).stream()
                .map(IssuedDocument::number)
                .toList();
        return publicly.latest().stream()
                .map(PublicExplanations.Told::number)
                .filter(ofCase::contains)
                .toList();
    }

    /** The permit passed its limit, so its agency owes an explanation. */
    private CaseScenario late() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-03-02T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
        return scenario.then("2026-04-10T09:00");
    }

    private OpenTask owed(CaseScenario scenario) {
        return scenario.tasks().stream()
                .filter(task -> task.part().equals(CasePart.explanationOf(CasePart.of(PERMIT))))
                .findFirst()
                .orElseThrow();
    }

    private Delay delay(CaseScenario scenario) {
        return supervision.of(scenario.number(), scenarios.account("supervisor")).stream()
                .filter(one -> one.late().equals(CasePart.of(PERMIT)))
                .findFirst()
                .orElseThrow();
    }

    private void urge(CaseScenario scenario, String who) {
        supervision.urge(scenario.number(), CasePart.of(PERMIT), scenarios.account(who), Channel.WEB);
    }

    private void sendBack(CaseScenario scenario, String reason) {
        supervision.sendBack(
                scenario.number(), CasePart.of(PERMIT), reason, scenarios.account("supervisor"), Channel.WEB);
        scenario.settled();
    }

    @Test
    void theLateAgencyExplainsWithinATimeOfItsOwnAndNobodyElseDoes() {
        CaseScenario scenario = late();

        OpenTask owed = owed(scenario);
        assertThat(owed.agency()).isEqualTo(new AgencyCode("amr"));
        assertThat(owed.role()).isEqualTo(Role.OFFICER);
        assertThat(scenario.file().running(owed.part(), ClockKind.STEP))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due()).isPresent());
        assertThat(owed.due()).isEqualTo(delay(scenario).explainBy());
        assertThatThrownBy(() -> scenario.complete(owed, "explained", List.of(), scenarios.account("supervisor")))
                .isInstanceOf(ActRefused.class);

        scenario.finishWell(owed);
        scenario.settled();

        assertThat(scenario.file().running(owed.part(), ClockKind.STEP)).isEmpty();
        assertThat(delay(scenario).owed()).isFalse();
        assertThat(delay(scenario).document()).isNotNull();
    }

    @Test
    void itIsUrgedOnOnceADayAndGoesToTheHeadWhenTheExplanationIsLateToo() {
        CaseScenario scenario = late();

        urge(scenario, "supervisor");

        assertThat(owed(scenario).urgedAt()).isNotNull();
        assertThat(scenario.task("review", PERMIT.toString()).orElseThrow().urgedAt())
                .as("so is the work itself")
                .isNotNull();
        assertThat(owed(scenario).role()).isEqualTo(Role.OFFICER);
        assertThatThrownBy(() -> urge(scenario, "supervisor")).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> urge(scenario, "amr-head")).isInstanceOf(ActRefused.class);

        scenario.then("2026-04-24T09:00");
        urge(scenario, "supervisor");

        assertThat(owed(scenario).role()).isEqualTo(Role.HEAD);
        assertThat(scenario.tasks())
                .as("a late explanation owes no explanation of its own")
                .filteredOn(task -> task.step().equals("explain-delay") && PERMIT.equals(task.item()))
                .hasSize(1);
        assertThatThrownBy(() -> scenario.complete(owed(scenario), "explained", List.of(), scenarios.account("amr")))
                .isInstanceOf(ActRefused.class);
        scenario.complete(owed(scenario), "explained", List.of(), scenarios.account("amr-head"));
        assertThat(scenario.settled().view().timeline())
                .extracting(entry -> entry.what())
                .contains(JournalEvent.DELAY_URGED, JournalEvent.DELAY_EXPLAINED);
    }

    @Test
    void anExplanationThatIsSentBackIsReplacedByTheNext() {
        CaseScenario scenario = late();
        assertThatThrownBy(() -> sendBack(scenario, REASON))
                .as("there is none yet")
                .isInstanceOf(ActRefused.class);
        scenario.finishWell(owed(scenario));
        scenario.settled();
        assertThatThrownBy(() -> sendBack(scenario, " ")).isInstanceOf(InvalidInput.class);

        assertThat(published(scenario)).hasSize(1);
        sendBack(scenario, REASON);

        assertThat(owed(scenario).due()).isNotNull();
        assertThatThrownBy(() -> sendBack(scenario, REASON))
                .as("another one is being written")
                .isInstanceOf(ActRefused.class);
        scenario.finishWell(owed(scenario));
        scenario.settled();
        List<IssuedDocument> explained = documents.of(scenario.number()).stream()
                .filter(one -> one.type() == DocumentType.OVERDUE && PERMIT.equals(one.item()))
                .toList();
        assertThat(explained).hasSize(2);
        assertThat(DocumentLinks.of(explained.get(0), documents.of(scenario.number()))
                        .replacedBy())
                .containsExactly(explained.get(1));
        assertThat(published(scenario)).containsExactly(explained.get(1).number());
        assertThat(scenario.view().timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.EXPLANATION_SENT_BACK)
                .singleElement()
                .satisfies(entry -> assertThat(entry.text().zh()).contains(REASON));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aSupervisorUrgesAndSendsBackOnThePage(int width) {
        CaseScenario scenario = late();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("supervisor");
            visit.open("/window/cases/" + scenario.number());
            page.click("a[href$='/delays']");
            visit.sound("delays-" + width);
            page.click("section:has(h2:text('食品')) button[value=urge]");
            assertThat(page.textContent("main")).contains("已督办");
            scenario.finishWell(owed(scenario));
            scenario.settled();
            visit.open("/window/cases/" + scenario.number() + "/delays");
            page.click("section:has(h2:text('食品')) button[value=send-back]");
            visit.sound("delays-wrong-" + width);
            assertThat(page.textContent(".field.bad")).contains("请写明退回的原因");
            page.fill("#reason", REASON);
            page.click("section:has(h2:text('食品')) button[value=send-back]");
            assertThat(page.textContent("main")).contains("已退回");
        }
        assertThat(owed(scenario.settled()).agency()).isEqualTo(new AgencyCode("amr"));
    }

    @Test
    void everybodyReadsWhyItWasLateWithoutTheCase() {
        CaseScenario scenario = late();
        scenario.finishWell(owed(scenario));
        scenario.settled();
        String number = published(scenario).get(0);

        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/explanations");
            visit.sound("explanations");
            assertThat(visit.page().locator("main").innerText())
                    .contains(number, "食品经营许可")
                    .doesNotContain(scenario.number().value(), "林晓");
        }

        scenario.then("2026-08-10T09:00");
        assertThat(published(scenario)).isEmpty();
    }
}
