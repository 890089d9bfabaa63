package org.yiciban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** One case of a service, rehearsed as somebody wishes: what becomes of it, from which day, and with whom who takes long. */
class RehearsalTest {

    private static final BundleLibrary SHIPPED = new BundleLibrary(BundleFolders.shipped());
    /** A Friday before the holidays of October. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-25T08:00:00Z"), ZoneOffset.UTC);

    private static final Sandbox SANDBOX = new Sandbox(SHIPPED, CLOCK);
    private static final ItemCode FOOD = new ItemCode("food-permit");

    @AfterAll
    static void close() {
        SANDBOX.destroy();
    }

    private static BundleFiles restaurant() {
        return SHIPPED.bundles().stream()
                .filter(bundle -> bundle.key().equals(new BundleKey("restaurant-opening")))
                .findFirst()
                .orElseThrow();
    }

    private static Rehearsed rehearsed(TrialWay way, ItemCode item, LocalDate day, Map<AgencyCode, Integer> days)
            throws Exception {
        return SANDBOX.rehearse(restaurant(), new Rehearsal(way, item, day, days), "modeller")
                .get(5, TimeUnit.MINUTES);
    }

    private static ItemView item(Rehearsed rehearsed, ItemCode code) {
        return rehearsed.view().items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate decided(Rehearsed rehearsed) {
        return OfficialTime.dateOf(item(rehearsed, FOOD).decidedAt());
    }

    @Test
    void whatIsGrantedIsToldWithItsWayItsDatesAndItsDocuments() throws Exception {
        Rehearsed quick = rehearsed(TrialWay.GRANT, null, null, Map.of());

        assertThat(quick.findings()).isEmpty();
        assertThat(quick.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(quick.view().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(OfficialTime.dateOf(quick.view().receivedAt())).isEqualTo("2026-09-28");
        assertThat(quick.passed()).contains("reception", "food-permit").doesNotHaveDuplicates();
        assertThat(quick.view().documents()).isNotEmpty();
        assertThat(quick.view().timeline()).isNotEmpty();
    }

    /** What if one agency takes four days longer, over the holidays of October at that. */
    @Test
    void anAgencyThatTakesItsTimeIsLaterByItsWorkingDays() throws Exception {
        Rehearsed quick = rehearsed(TrialWay.GRANT, null, LocalDate.parse("2026-09-29"), Map.of());
        AgencyCode agency = item(quick, FOOD).agency();

        Rehearsed slow = rehearsed(TrialWay.GRANT, null, LocalDate.parse("2026-09-29"), Map.of(agency, 12));

        assertThat(decided(quick)).isBefore("2026-10-01");
        assertThat(decided(slow))
                .as("twelve working days and the holidays between")
                .isAfter("2026-10-15");
        ClockView promised = item(slow, FOOD).clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.ITEM_PROMISED)
                .findFirst()
                .orElseThrow();
        assertThat(promised.due()).isBefore(item(slow, FOOD).decidedAt());
        assertThat(slow.view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void aDenialAndAWithdrawalEndAsTheyDoForPeople() throws Exception {
        Rehearsed denied = rehearsed(TrialWay.DENY, FOOD, null, Map.of());
        assertThat(denied.view().outcome()).isNotEqualTo(CaseOutcome.GRANTED);
        assertThat(item(denied, FOOD).outcome().name()).isEqualTo("DENIED");

        assertThat(rehearsed(TrialWay.WITHDRAW, null, null, Map.of()).view().status())
                .isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void whatCannotBeHandedInIsSaidAndLeavesTheSandboxAsItWas() throws Exception {
        BundleFiles broken = restaurant()
                .with(
                        "forms/bundles/restaurant-opening.sample.json",
                        "{\"situation\": {}, \"applicant\": {}, \"data\": {}}");
        Rehearsed none = SANDBOX.rehearse(broken, new Rehearsal(TrialWay.GRANT, null, null, Map.of()), "modeller")
                .get(5, TimeUnit.MINUTES);

        assertThat(none.view()).isNull();
        assertThat(none.findings()).isNotEmpty().allMatch(Finding::stopsRelease);
        assertThat(rehearsed(TrialWay.GRANT, null, null, Map.of()).findings()).isEmpty();
        assertThat(SANDBOX.look(false).get(1, TimeUnit.MINUTES).tables().rows()).isZero();
    }
}
