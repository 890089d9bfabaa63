package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.limits.BundleClocks;
import org.yiciban.casefile.notices.Pauses;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Said;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.LocalText;

/** The clocks of a whole case: paused by the lead agency, extended by the government, never by an item. */
@CaseTest
class BundleClocksTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    BundleClocks bundle;

    @Autowired
    Wording wording;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    private static IssuedDocument document(CaseScenario scenario, DocumentType type) {
        return scenario.view().documents().stream()
                .filter(one -> one.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private Verified verified(IssuedDocument document) {
        return verification.of(files.of(document).orElseThrow().code()).orElseThrow();
    }

    private CaseScenario restaurant() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-03-02T10:00")
                .accepted();
    }

    private void extend(CaseScenario scenario, String by) {
        bundle.extend(scenario.number(), "情况复杂", scenarios.account(by), Channel.API);
    }

    private void pause(CaseScenario scenario, String reason, String by) {
        bundle.pause(scenario.number(), reason, "5", scenarios.account(by), Channel.API);
    }

    private void resume(CaseScenario scenario) {
        bundle.resume(scenario.number(), scenarios.account("amr"), Channel.API);
    }

    private static CaseClock clock(CaseScenario scenario, ClockKind kind) {
        return scenario.file().clocks().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theGovernmentExtendsOnceAndTellsTheApplicant() {
        CaseScenario scenario = restaurant();
        assertThat(clock(scenario, ClockKind.BUNDLE_STATUTORY).due()).contains(VirtualClock.at("2026-05-08T17:30"));
        var promised = clock(scenario, ClockKind.BUNDLE_PROMISED).due();

        extend(scenario, "government");

        CaseClock longer = clock(scenario, ClockKind.BUNDLE_STATUTORY);
        assertThat(longer.clock().limit()).hasToString("60WD");
        assertThat(longer.due()).contains(VirtualClock.at("2026-05-28T17:30"));
        assertThat(clock(scenario, ClockKind.BUNDLE_PROMISED).due()).isEqualTo(promised);
        IssuedDocument notice = document(scenario, DocumentType.EXTEND);
        IssuedDocument acceptance = document(scenario, DocumentType.ACCEPT);
        assertThat(wording.of(notice, Locale.SIMPLIFIED_CHINESE).toString())
                .contains("出具的《受理通知书》（" + acceptance.number() + "）所载的期限与本文书不一致的，以本文书为准。");
        assertThat(verified(acceptance).amendedBy()).containsExactly(notice.number());
        assertThat(verified(acceptance).verdict()).isEqualTo(Verified.Verdict.GENUINE);
        assertThat(verified(notice).amendedBy()).isEmpty();
        assertThat(longer.clock().explanation(longer.calendar()).get(0).text().en())
                .isEqualTo("accepted; the clock starts; the day itself is not counted");
        assertThatThrownBy(() -> extend(scenario, "government")).hasMessageContaining("extended once");
        assertThat(clock(scenario, ClockKind.BUNDLE_STATUTORY).clock().events()).hasSize(2);
    }

    @Test
    void nobodyElseExtendsAndNothingIsExtendedAfterwards() {
        CaseScenario scenario = restaurant();

        assertThatThrownBy(() -> extend(scenario, "amr-head")).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> bundle.extend(scenario.number(), " ", scenarios.account("government"), Channel.API))
                .isInstanceOf(InvalidInput.class);
        scenarios.parts.clock().set("2026-05-08T17:30:01");
        assertThatThrownBy(() -> extend(scenario, "government")).hasMessageContaining("after it was due");
        assertThat(scenario.view().documents()).noneMatch(one -> one.type() == DocumentType.EXTEND);
    }

    @Test
    void theLeadAgencyStopsBothClocksForAReasonOfTheList() {
        CaseScenario scenario = restaurant();
        scenarios.parts.clock().set("2026-03-03T11:00");

        pause(scenario, "EXPERT_REVIEW", "amr");

        assertThat(clock(scenario, ClockKind.BUNDLE_STATUTORY).due()).isEmpty();
        assertThat(clock(scenario, ClockKind.BUNDLE_PROMISED).due()).isEmpty();
        assertThat(scenario.view().documents()).anyMatch(one -> one.type() == DocumentType.SPECIAL);
        assertThatThrownBy(() -> pause(scenario, "EXPERT_REVIEW", "amr")).isInstanceOf(ActRefused.class);
        // standing, it passes no limit and fires no timer
        scenario.then("2026-09-01T10:00");
        assertThat(scenario.view().timeline())
                .noneMatch(line -> line.what() == JournalEvent.OVERDUE
                        && line.text()
                                .zh()
                                .startsWith(scenario.view().bundleName().zh()));
        resume(scenario);
        // one day used by 03-03, 44 left after 09-01
        assertThat(clock(scenario, ClockKind.BUNDLE_STATUTORY).due()).contains(VirtualClock.at("2026-11-06T17:30"));
        assertThatThrownBy(() -> resume(scenario)).isInstanceOf(ActRefused.class);
    }

    @Test
    void onlyTheLeadAgencyAndOnlyForALawfulReason() {
        CaseScenario scenario = restaurant();

        assertThatThrownBy(() -> pause(scenario, "EXPERT_REVIEW", "clerk")).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> pause(scenario, "EXPERT_REVIEW", "police")).isInstanceOf(ActRefused.class);
        for (String unlisted : new String[] {"WAITING_FOR_APPLICANT", "ROAD_PERMIT", "HEARING", null}) {
            assertThatThrownBy(() -> pause(scenario, unlisted, "amr"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("reason");
        }
        for (String days : new String[] {null, "", "0", "-1", "366", "soon"}) {
            assertThatThrownBy(() ->
                            bundle.pause(scenario.number(), "INSPECTION", days, scenarios.account("amr"), Channel.API))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("expectedDays");
        }
        assertThat(clock(scenario, ClockKind.BUNDLE_STATUTORY).clock().events()).hasSize(1);
    }

    @Test
    void aServiceWhoseSheetListsNoGroundIsNeverPaused() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-03-02T10:00")
                .accepted();

        assertThatThrownBy(() -> pause(scenario, "HEARING", "amr")).isInstanceOf(InvalidInput.class);
        assertThat(clock(scenario, ClockKind.BUNDLE_PROMISED).due()).isPresent();
    }

    @Test
    void theNoticeCitesTheRuleThatReallyAllowsTheGround() {
        LocalText rule = new LocalText("《某某条例》第九条", "Art. 9 of some regulation");

        assertThat(Pauses.citation(PauseReason.HEARING, Optional.empty())).contains("第四十五条");
        assertThat(Pauses.citation(PauseReason.ROAD_PERMIT, Optional.of(rule))).isEqualTo("《某某条例》第九条");
        SaidFacts facts = new SaidFacts();
        Pauses.tell(facts, PauseReason.APPLICANT_STEP, 3, Optional.of(rule));
        assertThat(Said.of(facts))
                .containsEntry("mode", "OTHER")
                .containsEntry("basis", "《某某条例》第九条")
                .containsEntry("expectedDays", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "many", "366", "1.5"})
    void anItemIsPausedForAToldTimeOnly(String days) {
        CaseScenario scenario = restaurant().finish("review", "licence-verification", "pass");
        OpenTask task = scenario.task("review", "food-permit").orElseThrow();
        Completion asked = new Completion(
                "special-procedure", Map.of("procedure", "INSPECTION", "expectedDays", days), null, List.of());

        assertThatThrownBy(
                        () -> scenarios.taskActions.complete(task.id(), asked, scenarios.account("amr"), Channel.API))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("expectedDays");
    }
}
