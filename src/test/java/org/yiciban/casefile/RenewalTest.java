package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.record.SilentGrants;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.renewals.CertificateDays;
import org.yiciban.casefile.renewals.LapsedCertificates;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.ItemKey;

/**
 * A permit holds for five years. Its holder is reminded, and asks for its renewal (licensing law Art. 50): in time, so that
 * silence renews it; too late, so that it lapses; or never.
 */
@CaseTest
class RenewalTest {

    private static final ItemKey PERMIT = ItemKey.read("food-permit");
    private static final String FIRST = "food-permit-renewal.1";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ApplicantActions applicants;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateDays days;

    @Autowired
    LapsedCertificates lapsed;

    @Autowired
    RevocationDesk desk;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    /** Somebody who has opened a restaurant, whose permit was granted in 2026. */
    private CaseScenario holder() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .finishedWell();
    }

    private List<Certificate> versions(CaseScenario scenario) {
        return certificates.of(List.of(scenario.number())).stream()
                .sorted((one, other) -> Integer.compare(
                        one.identifier().version(), other.identifier().version()))
                .toList();
    }

    private Certificate permit(CaseScenario scenario) {
        List<Certificate> all = versions(scenario);
        return all.get(all.size() - 1);
    }

    private static String at(LocalDate day, String time) {
        return day + "T" + time;
    }

    private void ask(CaseScenario scenario, String who) {
        applicants.request(
                scenario.number(),
                Viewer.of(scenarios.account(who)),
                "food-permit-renewal",
                new Supplement(Map.of("unchanged", "unchanged"), List.of(), false),
                Channel.WEB,
                null,
                List.of());
        scenario.settled();
    }

    /** What of the case waits to be struck off in the list of somebody's own organ. */
    private List<Certificate> toStrikeOff(CaseScenario scenario, String who) {
        return lapsed.of(scenarios.account(who)).stream()
                .filter(one -> one.caseNumber().equals(scenario.number()))
                .toList();
    }

    private void strikeOff(CaseScenario scenario) {
        desk.cancel(
                scenario.number(),
                PERMIT,
                new RevocationDesk.Asked("EXPIRED", "有效期届满，未申请延续。", ""),
                scenarios.account("amr"),
                Channel.WEB);
    }

    private void ask(CaseScenario scenario) {
        ask(scenario, "citizen");
    }

    private static List<TimelineEntry> told(CaseScenario scenario, JournalEvent event) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == event)
                .toList();
    }

    private static IssuedDocument last(CaseScenario scenario, DocumentType type) {
        return scenario.view().documents().stream()
                .filter(one -> one.type() == type)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Verified verified(IssuedDocument document) {
        return verification.of(files.of(document).orElseThrow().code()).orElseThrow();
    }

    private static void grant(CaseScenario scenario, String item) {
        scenario.finish("review", item, "pass").finish("decide", item, "grant");
    }

    @Test
    void aRenewalThatIsGrantedIsTheNextVersionForAnotherWholePeriod() {
        CaseScenario scenario = holder();
        Certificate first = permit(scenario);
        IssuedDocument paper = last(scenario, DocumentType.CERTIFICATE);

        scenario.then(at(first.lastDay().minusDays(80), "10:00"));
        ask(scenario);
        grant(scenario, FIRST);

        Certificate second = permit(scenario);
        assertThat(second.identifier().serial()).isEqualTo(first.identifier().serial());
        assertThat(second.identifier().version()).isEqualTo(2);
        assertThat(second.lastDay())
                .as("what was left of the former period is not lost")
                .isEqualTo(first.lastDay().plusYears(5));
        assertThat(second.holds(
                        LocalDate.parse(at(first.lastDay().minusDays(80), "").substring(0, 10))))
                .as("its holder is never without a permit")
                .isTrue();
        assertThat(second.renewal()).isEqualTo(ItemKey.read(FIRST));
        assertThat(versions(scenario).get(0).written()).isEqualTo(CertificateStatus.REPLACED);
        assertThat(versions(scenario).get(0).replacing()).contains(second.identifier());
        assertThat(last(scenario, DocumentType.GRANT).title().zh()).isEqualTo("准予延续行政许可决定书");
        assertThat(last(scenario, DocumentType.CERTIFICATE).lines(DocumentFact.GIVEN))
                .as("what the permit says goes on, with the new dates")
                .hasSameSizeAs(paper.lines(DocumentFact.GIVEN));
        assertThat(verified(paper).verdict()).isEqualTo(Verified.Verdict.REPLACED);
        assertThat(verified(last(scenario, DocumentType.CERTIFICATE)).verdict()).isEqualTo(Verified.Verdict.GENUINE);
        assertThat(told(scenario, JournalEvent.CERTIFICATE_RENEWED)).hasSize(1);
    }

    @Test
    void aRenewalAskedForInTimeAndUndecidedIsRenewedByLawAtTheEndOfTheLastDay() {
        CaseScenario scenario = holder();
        Certificate first = permit(scenario);
        scenario.then(at(first.lastDay().minusDays(30), "23:00"));
        ask(scenario);

        scenario.then(at(first.lastDay(), "23:59:59"));
        assertThat(versions(scenario)).hasSize(1);
        scenario.then(at(first.lastDay().plusDays(1), "00:00:00"));

        Certificate second = permit(scenario);
        assertThat(second.identifier().version()).isEqualTo(2);
        assertThat(second.validFrom()).isEqualTo(first.lastDay().plusDays(1));
        assertThat(second.lastDay()).isEqualTo(first.lastDay().plusYears(5));
        assertThat(scenario.item(FIRST).outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(SilentGrants.isOne(scenario.item(FIRST))).isTrue();
        assertThat(scenario.tasks())
                .as("nobody decides on it any more; why it was late is explained")
                .extracting(task -> task.step())
                .containsExactly("explain-delay");
        IssuedDocument proof = last(scenario, DocumentType.GRANT);
        assertThat(proof.title().zh()).isEqualTo("视为准予延续告知书");
        assertThat(proof.text(DocumentFact.MODE).orElseThrow().zh()).isEqualTo("RENEWED_BY_LAW");
        assertThat(told(scenario, JournalEvent.CERTIFICATE_RENEWED))
                .singleElement()
                .satisfies(line -> assertThat(line.text().zh()).contains("视为准予延续"));
        days.look();
        assertThat(told(scenario, JournalEvent.CERTIFICATE_LAPSED)).isEmpty();
    }

    @Test
    void afterAStandstillTheLawHasRenewedAsOfTheLastDayAndOnce() {
        CaseScenario scenario = holder();
        Certificate first = permit(scenario);
        scenario.then(at(first.lastDay().minusDays(40), "10:00"));
        ask(scenario);
        scenario.finish("review", FIRST, "pass");

        scenario.then(at(first.lastDay().plusDays(20), "09:00"));
        scenario.settled();

        assertThat(versions(scenario)).hasSize(2);
        assertThat(permit(scenario).validFrom()).isEqualTo(first.lastDay().plusDays(1));
        assertThat(told(scenario, JournalEvent.CERTIFICATE_RENEWED)).hasSize(1);
        assertThat(scenario.view().documents())
                .filteredOn(one -> one.type() == DocumentType.CERTIFICATE)
                .hasSize(2);
    }

    @Test
    void aDenialThatComesWithTheEndOfTheLastDayIsTooLateAndTold() {
        CaseScenario scenario = holder();
        Certificate first = permit(scenario);
        scenario.then(at(first.lastDay().minusDays(40), "10:00"));
        ask(scenario);
        scenario.finish("review", FIRST, "fail");
        var decision = scenario.task("decide", FIRST).orElseThrow();

        scenario.clock(at(first.lastDay().plusDays(1), "00:00:00"));

        assertThatThrownBy(() -> scenario.complete(decision, "deny", List.of(), scenario.workerOf(decision)))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("the law counts it as renewed");
        assertThat(scenario.item(FIRST).outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(permit(scenario).identifier().version()).isEqualTo(2);
    }

    @Test
    void aDenialOnTheLastDayStandsAndThePermitLapses() {
        CaseScenario scenario = holder();
        Certificate first = permit(scenario);
        scenario.then(at(first.lastDay().minusDays(40), "10:00"));
        ask(scenario);
        scenario.finish("review", FIRST, "fail").then(at(first.lastDay(), "16:00"));
        scenario.finish("decide", FIRST, "deny").then(at(first.lastDay().plusDays(1), "00:00:01"));
        days.look();

        assertThat(versions(scenario)).hasSize(1);
        assertThat(permit(scenario).status(first.lastDay().plusDays(1))).isEqualTo(CertificateStatus.LAPSED);
        assertThat(told(scenario, JournalEvent.CERTIFICATE_LAPSED)).hasSize(1);
    }

    @Test
    void whoAsksTooLateIsNotRenewedByLawButMayBeByDecision() {
        CaseScenario scenario = holder();
        Certificate first = permit(scenario);
        scenario.then(at(first.lastDay().minusDays(29), "09:00"));
        ask(scenario);
        scenario.then(at(first.lastDay().plusDays(1), "09:00"));
        days.look();

        assertThat(versions(scenario)).hasSize(1);
        assertThatThrownBy(() -> strikeOff(scenario))
                .as("it is decided on its renewal first")
                .isInstanceOf(ActRefused.class);
        assertThat(told(scenario, JournalEvent.CERTIFICATE_LAPSED))
                .singleElement()
                .satisfies(line -> assertThat(line.text().zh()).contains("继续审查"));

        scenario.then(at(first.lastDay().plusDays(5), "09:00"));
        grant(scenario, FIRST);
        assertThat(permit(scenario).validFrom())
                .as("the time without a permit is not made good")
                .isEqualTo(first.lastDay().plusDays(5));
        assertThat(permit(scenario).lastDay())
                .isEqualTo(first.lastDay().plusDays(4).plusYears(5));
    }

    @Test
    void whoNeverAsksLosesItAndItsAuthorityStrikesItOff() {
        CaseScenario scenario = holder();
        Certificate first = permit(scenario);
        assertThatThrownBy(() -> strikeOff(scenario))
                .as("what holds is revoked, with notice and statement, and not struck off")
                .isInstanceOf(ActRefused.class);
        scenario.then(at(first.lastDay().plusDays(3), "09:00"));
        days.look();
        days.look();

        assertThat(told(scenario, JournalEvent.CERTIFICATE_LAPSED)).hasSize(1);
        assertThat(toStrikeOff(scenario, "amr")).hasSize(1);
        assertThat(toStrikeOff(scenario, "tax")).as("another organ's").isEmpty();
        assertThatThrownBy(() -> ask(scenario))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("can’t be renewed any more");

        strikeOff(scenario);
        assertThat(permit(scenario).written()).isEqualTo(CertificateStatus.CANCELLED);
        assertThat(toStrikeOff(scenario, "amr")).isEmpty();
    }

    @Test
    void itsHolderIsRemindedAtSixtyAndAtThirtyDaysOnceEach() {
        CaseScenario scenario = holder();
        LocalDate last = permit(scenario).lastDay();
        scenario.then(at(last.minusDays(61), "09:00"));
        days.look();
        assertThat(told(scenario, JournalEvent.CERTIFICATE_EXPIRING)).isEmpty();

        scenario.then(at(last.minusDays(60), "09:00"));
        days.look();
        days.look();
        assertThat(told(scenario, JournalEvent.CERTIFICATE_EXPIRING)).hasSize(1);

        scenario.then(at(last.minusDays(30), "09:00"));
        days.look();
        scenario.then(at(last.minusDays(10), "09:00"));
        days.look();
        assertThat(told(scenario, JournalEvent.CERTIFICATE_EXPIRING)).hasSize(2);
    }

    @Test
    void afterAStandstillOnlyTheNearestReminderIsSentAndSaysThatItIsLate() {
        CaseScenario scenario = holder();
        scenario.then(at(permit(scenario).lastDay().minusDays(20), "09:00"));
        days.look();

        assertThat(told(scenario, JournalEvent.CERTIFICATE_EXPIRING))
                .singleElement()
                .satisfies(line -> assertThat(line.text().zh()).contains("期限已过"));
    }

    @Test
    void nobodyIsRemindedWhoHasAskedAlready() {
        CaseScenario scenario = holder();
        LocalDate last = permit(scenario).lastDay();
        scenario.then(at(last.minusDays(85), "09:00"));
        ask(scenario);
        scenario.then(at(last.minusDays(60), "09:00"));
        days.look();

        assertThat(told(scenario, JournalEvent.CERTIFICATE_EXPIRING)).isEmpty();
    }

    @Test
    void nobodyAsksBeforeItsTimeTwiceAtOnceForAnotherOrForWhatWasTakenBack() {
        CaseScenario scenario = holder();
        LocalDate last = permit(scenario).lastDay();
        scenario.then(at(last.minusDays(91), "09:00"));
        assertThatThrownBy(() -> ask(scenario)).hasMessageContaining(String.valueOf(last.minusDays(90)));

        scenario.then(at(last.minusDays(90), "09:00"));
        assertThatThrownBy(() -> ask(scenario, "citizen2")).isInstanceOf(ActRefused.class);
        ask(scenario);
        assertThatThrownBy(() -> ask(scenario)).isInstanceOf(ActRefused.class);

        desk.cancel(
                scenario.number(),
                PERMIT,
                new RevocationDesk.Asked("CANCELLED_BY_LAW", "经营者停业，申请注销。", "《食品经营许可和备案管理办法》"),
                scenarios.account("amr"),
                Channel.WEB);
        assertThatThrownBy(() -> scenario.finish("review", FIRST, "pass"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("can’t be renewed");
        scenario.then(at(last.plusDays(1), "09:00"));
        assertThat(scenario.item(FIRST).status()).isNotEqualTo(ItemStatus.DECIDED);
        scenario.finish("review", FIRST, "fail").finish("decide", FIRST, "deny");
        assertThat(versions(scenario)).hasSize(1);
    }

    @Test
    void aRenewedPermitIsRenewedAgain() {
        CaseScenario scenario = holder();
        scenario.then(at(permit(scenario).lastDay().minusDays(80), "10:00"));
        ask(scenario);
        grant(scenario, FIRST);
        assertThatThrownBy(() -> ask(scenario)).isInstanceOf(ActRefused.class);

        scenario.then(at(permit(scenario).lastDay().minusDays(60), "10:00"));
        ask(scenario);
        grant(scenario, "food-permit-renewal.2");

        assertThat(permit(scenario).identifier().version()).isEqualTo(3);
    }
}
