package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.publicity.Objection;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.requests.OpenRequests;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.shared.ItemKey;

/**
 * Closing a company: the simple way (市场主体登记管理条例 Art. 33) by table and public notice, the ordinary one without, and in
 * both the taxes before the register.
 */
@CaseTest
class CompanyDeregistrationTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Objections objections;

    @Autowired
    OpenRequests requests;

    @Autowired
    Clock clock;

    private CaseScenario closing() {
        return scenarios.aCase().of("company-deregistration");
    }

    private static ItemOutcome outcome(CaseScenario scenario, String item) {
        return scenario.file().item(ItemKey.read(item)).outcome();
    }

    private boolean isPublished(CaseScenario scenario) {
        CaseFile file = scenario.file();
        return !objections.of(file).isEmpty();
    }

    @Test
    void theSimpleWayWaitsForItsNoticeAndSettlesEverythingBeforeTheRegister() {
        CaseScenario scenario = closing().receivedOn("2026-03-04T10:00").accepted();
        assertThat(isPublished(scenario)).isTrue();
        assertThat(scenario.task("review", "dissolution-review")).isEmpty();

        scenario.then("2026-03-25T09:00");
        assertThat(scenario.task("review", "tax-clearance")).isEmpty();
        scenario.finish("review", "dissolution-review", "pass");
        assertThat(scenario.task("review", "registration-cancellation")).isEmpty();
        scenario.finish("review", "tax-clearance", "pass")
                .finish("review", "customs-cancellation", "pass")
                .finish("review", "insurance-cancellation", "pass")
                .finish("review", "fund-cancellation", "pass")
                .finish("review", "registration-cancellation", "pass")
                .finish("review", "seal-surrender", "pass")
                .finish("review", "bank-closure", "pass")
                .finishedWell();

        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(requests.of(scenario.file(), clock.instant()))
                .extracting(LaterRequest::id)
                .containsExactly("deregistration-proof");
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .anyMatch(text -> text.contains("简易注销适用条件"))
                .contains("公告“简易注销公告”办结：没有成立的异议。");
    }

    @Test
    void whomTheTableExcludesIsNotPublishedAndDeniedWithReasons() {
        CaseScenario scenario = closing()
                .answering("abnormalListed", "yes")
                .receivedOn("2026-03-04T10:00")
                .accepted();

        assertThat(isPublished(scenario)).isFalse();
        scenario.finish("review", "dissolution-review", "fail").finishedWell();

        assertThat(outcome(scenario, "dissolution-review")).isEqualTo(ItemOutcome.DENIED);
        assertThat(outcome(scenario, "registration-cancellation")).isNotEqualTo(ItemOutcome.GRANTED);
        // what was not given nobody is to ask a proof of
        assertThat(requests.of(scenario.file(), clock.instant())).isEmpty();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.DENIED);
    }

    @Test
    void anObjectionThatIsUpheldIsKnownToWhoeverDecides() {
        CaseScenario scenario = closing().receivedOn("2026-03-04T10:00").accepted();
        objections.object(
                objections.of(scenario.file()).get(0).no(),
                Objection.Said.typed("该公司尚欠本公司货款三万元，有合同和对账单。", null, null, false));

        scenario.finish("answer-objection", null, "upheld").then("2026-03-25T09:00");

        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .contains("公告“简易注销公告”办结：有异议成立。");
        scenario.finish("review", "dissolution-review", "fail").finishedWell();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.DENIED);
    }

    @Test
    void theOrdinaryWayNeedsNoNotice() {
        CaseScenario scenario = closing()
                .where("way", "ordinary")
                .receivedOn("2026-03-04T10:00")
                .accepted();

        assertThat(isPublished(scenario)).isFalse();
        assertThat(scenario.view().timeline())
                .extracting(TimelineEntry::what)
                .doesNotContain(JournalEvent.TABLE_ASKED, JournalEvent.NOTICE_PUBLISHED);
        assertThat(scenario.task("review", "dissolution-review")).isPresent();
    }
}
