package org.yiciban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.catalogue.scenario.ScenarioLimit;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** A limit that agencies don't keep in a trial is told: of one that somebody thinks out, of one that is kept, of every one. */
class PromisesInTrialsTest {

    private static final BundleLibrary SHIPPED = new BundleLibrary(BundleFolders.shipped());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-25T08:00:00Z"), ZoneOffset.UTC);
    private static final Sandbox SANDBOX = new Sandbox(SHIPPED, CLOCK);
    private static final ItemCode SIGN = new ItemCode("signboard-filing");
    private static final AgencyCode URBAN = new AgencyCode("urban");

    @AfterAll
    static void close() {
        SANDBOX.destroy();
    }

    private static BundleFiles service(BundleLibrary library, String key) {
        return library.bundles().stream()
                .filter(bundle -> bundle.key().equals(new BundleKey(key)))
                .findFirst()
                .orElseThrow();
    }

    private static BundleFiles restaurant() {
        return service(SHIPPED, "restaurant-opening");
    }

    private static Rehearsed rehearsed(TrialWay way, Map<AgencyCode, Integer> days, Map<AgencyCode, Integer> longer)
            throws Exception {
        Rehearsal asked =
                new Rehearsal(way, Map.of(), Map.of(), Map.of(), LocalDate.parse("2026-09-07"), Set.of(), days, longer);
        return SANDBOX.rehearse(restaurant(), asked, "modeller").get(5, TimeUnit.MINUTES);
    }

    private static LocalDate decided(Rehearsed rehearsed) {
        ItemView sign = rehearsed.view().items().stream()
                .filter(item -> item.code().equals(SIGN))
                .findFirst()
                .orElseThrow();
        return OfficialTime.dateOf(sign.decidedAt());
    }

    private static List<Finding> tried(BundleFiles service, TrialScope scope) throws Exception {
        return SANDBOX.run(List.of(service), scope, "modeller", (done, all, now) -> {})
                .get(5, TimeUnit.MINUTES);
    }

    /** Its item takes so many days more, however many tasks it has; what it takes for each task is another thing. */
    @Test
    void anAgencyThatTakesLongerDoesSoOnceForAnItem() throws Exception {
        Rehearsed quick = rehearsed(TrialWay.GRANT, Map.of(), Map.of());
        Rehearsed longer = rehearsed(TrialWay.GRANT, Map.of(), Map.of(URBAN, 4));
        Rehearsed each = rehearsed(TrialWay.GRANT, Map.of(URBAN, 4), Map.of());

        assertThat(quick.late()).isEmpty();
        assertThat(decided(quick)).isEqualTo("2026-09-07");
        assertThat(decided(longer)).as("four working days later").isEqualTo("2026-09-11");
        assertThat(decided(each)).isAfter(decided(longer));
        assertThat(each.late())
                .extracting(Rehearsed.Late::item, Rehearsed.Late::limit)
                .contains(tuple(SIGN, ScenarioLimit.PROMISED));
    }

    @Test
    void aKeptScenarioSaysWhichLimitsPassInIt() throws Exception {
        String kept =
                """
                - id: unsaid
                  name: {zh: 没有说, en: Not said}
                  day: 2026-09-07
                  days: {urban: 4}
                - id: said
                  name: {zh: 说了, en: Said}
                  day: 2026-09-07
                  days: {urban: 4}
                  expect: {items: {signboard-filing: {late: [promised]}}}
                - id: kept-after-all
                  name: {zh: 守住了, en: Kept after all}
                  day: 2026-09-07
                  expect: {late: [promised], items: {signboard-filing: {late: [statutory]}}}
                - id: silent
                  name: {zh: 不办, en: Left alone}
                  day: 2026-09-07
                  answers: {signboard-filing: silent}
                """;
        List<Finding> found =
                tried(restaurant().with("bpmn/restaurant-opening.scenarios.yaml", kept), TrialScope.SHORT);

        assertThat(found)
                .allMatch(finding -> finding.rule().equals("scenario") && finding.stopsRelease())
                .extracting(Finding::element)
                .containsOnly("line 1", "line 10");
        assertThat(found.toString())
                .contains("“Not said”", "the promised limit passed", "late: [promised]")
                .contains("the statutory limit passes; what came: it was kept");
    }

    /** What the law makes of an application that asks for nothing it knows. */
    @Test
    void anApplicationThatIsNotAcceptedEndsThere() throws Exception {
        Rehearsed declined = rehearsed(TrialWay.DECLINE, Map.of(), Map.of());

        assertThat(declined.findings()).isEmpty();
        assertThat(declined.view().status()).isEqualTo(CaseStatus.NOT_ACCEPTED);
        assertThat(declined.passed()).contains("not-accepted");
    }

    @Test
    void aPromiseThatNobodyCouldKeepIsAWarning() throws Exception {
        BundleFiles closing = service(SHIPPED, "company-deregistration");
        String sheet = closing.files().get("bpmn/company-deregistration.yaml");
        assertThat(sheet).contains("period: 20CD");

        assertThat(tried(closing, TrialScope.SAMPLE)).isEmpty();
        assertThat(tried(
                        closing.with("bpmn/company-deregistration.yaml", sheet.replace("period: 20CD", "period: 90CD")),
                        TrialScope.SAMPLE))
                .as("its public notice takes longer than the promise")
                .anyMatch(finding -> finding.rule().equals("trial-late")
                        && !finding.stopsRelease()
                        && finding.file().equals("bpmn/company-deregistration.yaml"));
    }

    /** The item that is to be corrected is asked for what it needs itself. */
    @Test
    void aCorrectionOfAnItemAsksForAFieldOfIt() {
        Release release = Release.draft(restaurant());
        Map<String, Object> sample = TrialSample.answers(
                TrialSample.read(release.applicationSample()).path("data"));
        TrialComplaint complaint = new TrialComplaint(release, sample);
        Map<String, Object> situation = Map.of();

        String first = field(complaint, Scenario.of(TrialWay.CORRECT, situation));
        Scenario ofSign = new Scenario(Rehearsal.of(TrialWay.GRANT).answered(Map.of(SIGN, ItemAnswer.CORRECT)), null);
        String sign = field(complaint, ofSign);

        assertThat(sign).isNotEqualTo(first);
        assertThat(ReadForms.read("application.form", release.applicationForm())
                        .at(sign)
                        .orElseThrow()
                        .trait()
                        .items())
                .contains(SIGN);
    }

    private static String field(TrialComplaint complaint, Scenario scenario) {
        List<Defect> defects = complaint.of(scenario);
        assertThat(defects).hasSize(1);
        return defects.get(0).field();
    }
}
