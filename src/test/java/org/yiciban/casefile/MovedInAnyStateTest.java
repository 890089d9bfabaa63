package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.migration.MigrationRun;
import org.yiciban.casefile.migration.MigrationWork;
import org.yiciban.casefile.migration.Migrations;
import org.yiciban.casefile.publicity.Objection;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemKey;

/** A case moves in whatever state it is, and what was under way in it comes to its end as the law has it. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1")
class MovedInAnyStateTest {

    private static final String RESTAURANT = "restaurant-opening";
    private static final String CLOSING = "company-deregistration";
    private static final String PERMIT = "food-permit";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Releases releases;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationWork work;

    @Autowired
    Objections objections;

    @Autowired
    Extensions extensions;

    private Account publisher() {
        return scenarios.account("publisher");
    }

    /** The service as it was shipped, released again where it isn't the newest. */
    private BundleFiles shipped(String bundle) {
        BundleFiles files = NewerService.shipped(scenarios, bundle);
        releases.publish(files);
        return files;
    }

    private CaseScenario accepted(CaseScenario scenario) {
        return scenario.receivedOn("2026-09-28T10:00").accepted();
    }

    private CaseScenario restaurant() {
        return scenarios.aCase().of(RESTAURANT).where("hasSignboard", false).where("publicGathering", false);
    }

    private MigrationRun run(CaseScenario scenario) {
        Release release = scenario.file().release();
        long id = migrations.begin(release.key(), List.of(scenario.number().value()), publisher());
        work.look();
        return migrations.run(id).orElseThrow();
    }

    private void moves(CaseScenario scenario) {
        MigrationRun run = run(scenario);
        assertThat(run.stayed()).isEmpty();
        assertThat(run.moved()).isEqualTo(1);
        BundleKey key = scenario.file().release().key();
        assertThat(scenario.file().release().id())
                .isEqualTo(scenarios.release(key.value()).id());
    }

    private void published(NewerService newer) {
        releases.publish(newer.files());
    }

    private static CaseClock clock(CaseScenario scenario, ClockKind kind) {
        return scenario.file().clocks().stream()
                .filter(one -> one.kind() == kind)
                .filter(one -> one.part().item().isEmpty()
                        || one.part().item().orElseThrow().toString().equals(PERMIT))
                .findFirst()
                .orElseThrow();
    }

    private static List<JournalEvent> told(CaseScenario scenario) {
        return scenario.view().timeline().stream().map(TimelineEntry::what).toList();
    }

    private static void ends(CaseScenario scenario) {
        assertThat(scenario.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.town().caseQueries.journalIsWhole(scenario.number()))
                .isTrue();
    }

    private CaseScenario underReview(CaseScenario scenario) {
        return accepted(scenario).finish("review", "licence-verification", "pass");
    }

    private NewerService shorter(String promise) {
        return new NewerService(shipped(RESTAURANT)).promising(PERMIT, "10WD", promise);
    }

    @Test
    void aPromiseThatStandsKeepsItsDateAndRunsOnAfterwards() {
        shipped(RESTAURANT);
        CaseScenario scenario = underReview(restaurant());
        scenario.finish("review", PERMIT, "special-procedure");
        assertThat(clock(scenario, ClockKind.ITEM_PROMISED).clock().paused()).isTrue();
        published(shorter("6WD"));

        moves(scenario);

        assertThat(clock(scenario, ClockKind.ITEM_PROMISED).clock().limit()).hasToString("10WD");
        scenario.then("2026-10-09T10:00").finish("special-procedure", PERMIT, "finished");
        assertThat(clock(scenario, ClockKind.ITEM_PROMISED).clock().paused()).isFalse();
        ends(scenario);
    }

    @Test
    void aLimitThatWasExtendedStaysExtended() {
        shipped(RESTAURANT);
        CaseScenario scenario = underReview(restaurant());
        extensions.ask(scenario.number(), ItemKey.read(PERMIT), "现场情况复杂", scenarios.account("amr"), Channel.API);
        scenario.settled().finish("decide-extension", PERMIT, "grant");
        CaseClock law = clock(scenario, ClockKind.ITEM_STATUTORY);
        assertThat(law.clock().extended()).isTrue();
        published(shorter("6WD"));

        moves(scenario);

        assertThat(clock(scenario, ClockKind.ITEM_STATUTORY).due()).isEqualTo(law.due());
        ends(scenario);
    }

    /** That papers of this kind may come later no more is no condition for one that was promised. */
    @Test
    void aPromisedPaperIsHandedInAfterwards() {
        shipped(RESTAURANT);
        CaseScenario scenario = underReview(restaurant().promising("food-safety-rules"));
        CaseClock owed = clock(scenario, ClockKind.DEFERRAL);
        NewerService newer = new NewerService(shipped(RESTAURANT));
        String paper = newer.files().file("bpmn/catalogue/materials.yaml").orElseThrow();
        String entry = paper.substring(paper.indexOf("- code: food-safety-rules"));
        entry = entry.substring(0, entry.indexOf("\n- code:"));
        published(newer.changed(
                "bpmn/catalogue/materials.yaml",
                entry,
                entry.replace("deferrable: true", "deferrable: false").replaceAll("\n *deferral:[^\n]*", "")));

        moves(scenario);

        assertThat(clock(scenario, ClockKind.DEFERRAL).due()).isEqualTo(owed.due());
        Account citizen = scenarios.account("citizen");
        String upload = scenarios
                .parts
                .uploads()
                .take("rules.pdf", Papers.pdf(), citizen.username())
                .id();
        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(citizen),
                new Supplement(Map.of(), List.of(new Application.HandedIn("food-safety-rules", upload)), false),
                Channel.WEB,
                null,
                List.of());
        assertThat(clock(scenario, ClockKind.DEFERRAL).ended()).isTrue();
        ends(scenario.settled());
    }

    @Test
    void anObjectionThatIsUnderWayIsAnsweredAndTheNoticeEndsOnItsDay() {
        BundleFiles files = shipped(CLOSING);
        CaseScenario scenario =
                scenarios.aCase().of(CLOSING).receivedOn("2026-03-04T10:00").accepted();
        objections.object(
                objections.of(scenario.file()).get(0).no(),
                Objection.Said.typed("该公司尚欠本公司货款三万元，有合同和对账单。", null, null, false));
        CaseClock notice = clock(scenario, ClockKind.NOTICE);
        published(new NewerService(files).changed("bpmn/company-deregistration.yaml", "period: 20CD", "period: 10CD"));

        moves(scenario);

        assertThat(clock(scenario, ClockKind.NOTICE).due()).isEqualTo(notice.due());
        scenario.settled().finish("answer-objection", null, "upheld").then("2026-03-25T09:00");
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .contains("公告“简易注销公告”办结：有异议成立。");
        scenario.finish("review", "dissolution-review", "fail");
        ends(scenario);
    }

    private CaseScenario withRequest() {
        CaseScenario scenario =
                scenarios.aCase().of(CLOSING).receivedOn("2026-03-04T10:00").accepted();
        scenario.then("2026-03-25T09:00").until("the register is changed", one -> one.task("review", "seal-surrender")
                .isPresent());
        scenarios.applicants.request(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                "deregistration-proof",
                new Supplement(Map.of("usedFor", "court", "recipient", "示例市云溪区人民法院"), List.of(), false),
                Channel.WEB,
                null,
                List.of());
        return scenario.settled();
    }

    @Test
    void aLaterRequestThatIsUnderWayIsAnswered() {
        BundleFiles files = shipped(CLOSING);
        CaseScenario scenario = withRequest();
        published(new NewerService(files).changed("bpmn/company-deregistration.yaml", "times: 10", "times: 9"));

        moves(scenario);

        scenario.finish("review", "deregistration-certificate.1", "pass");
        ends(scenario);
    }

    @Test
    void aLaterRequestThatTheNewReleaseDoesntKnowIsAnsweredUnderItsOwn() {
        BundleFiles files = shipped(CLOSING);
        CaseScenario scenario = withRequest();
        Map<String, String> without = new TreeMap<>(files.files());
        without.keySet().removeIf(path -> path.contains("deregistration-proof"));
        String sheet = "bpmn/company-deregistration.yaml";
        without.put(sheet, without.get(sheet).replaceAll("(?s)\\nrequests:.*?\\nquestions:", "\nquestions:"));
        releases.publish(BundleFiles.of(files.key(), without));

        assertThat(run(scenario).stayed())
                .singleElement()
                .satisfies(one -> assertThat(one.reason().zh()).contains("没有事项“出具企业注销证明"));
        scenario.finish("review", "deregistration-certificate.1", "pass");
        ends(scenario);
    }

    @Test
    void anExplanationThatIsOwedIsGiven() {
        shipped(RESTAURANT);
        CaseScenario scenario = underReview(restaurant());
        scenario.then("2026-12-28T10:00");
        assertThat(scenario.task("explain-delay", null)).isPresent();
        published(shorter("6WD"));

        moves(scenario);

        scenario.whileOpen("explain-delay", scenario::finishWell);
        ends(scenario);
    }

    @Test
    void whatEndsWhileTheRunWorksStaysAsItEnded() {
        shipped(RESTAURANT);
        CaseScenario withdrawn = accepted(restaurant());
        CaseScenario completed = underReview(restaurant());
        published(shorter("6WD"));
        long id = migrations.begin(
                new BundleKey(RESTAURANT),
                List.of(withdrawn.number().value(), completed.number().value()),
                publisher());
        withdrawn.withdrawn(null);
        ends(completed);

        work.look();

        MigrationRun run = migrations.run(id).orElseThrow();
        assertThat(run.state()).isEqualTo(MigrationRun.State.DONE);
        assertThat(run.moved()).isZero();
        assertThat(run.stayed()).extracting(one -> one.reason().zh()).allMatch(reason -> reason.contains("办结"));
        assertThat(told(withdrawn)).doesNotContain(JournalEvent.RELEASE_FOLLOWED);
    }

    @Test
    void aPromiseIsShortenedOnceMoreAndNeverLengthenedByAnEarlierRelease() {
        BundleFiles before = shipped(RESTAURANT);
        CaseScenario scenario = accepted(restaurant());
        long filed = scenario.file().release().id();
        published(new NewerService(before).promising(PERMIT, "10WD", "6WD"));
        moves(scenario);
        published(new NewerService(before).promising(PERMIT, "10WD", "4WD"));
        moves(scenario);
        CaseClock shortest = clock(scenario, ClockKind.ITEM_PROMISED);
        assertThat(shortest.clock().limit()).hasToString("4WD");
        assertThat(shortest.due()).hasValueSatisfying(due -> assertThat(due).hasToString("2026-10-09T09:30:00Z"));

        // what was published before is published again
        published(new NewerService(before));
        moves(scenario);

        assertThat(clock(scenario, ClockKind.ITEM_PROMISED).due()).isEqualTo(shortest.due());
        assertThat(scenario.file().filedUnder().id()).isEqualTo(filed);
        assertThat(told(scenario))
                .filteredOn(JournalEvent.RELEASE_FOLLOWED::equals)
                .hasSize(3);
        ends(scenario);
    }

    @Test
    void whatWasBegunByAnAddedBranchIsNotLostWhenTheBranchIsTakenBack() {
        BundleFiles before = shipped(RESTAURANT);
        CaseScenario scenario = accepted(restaurant());
        scenario.finish("review", "licence-verification", "pass");
        published(new NewerService(before).withHygiene());
        moves(scenario);
        scenario.settled();
        published(new NewerService(before));

        assertThat(run(scenario).stayed()).hasSize(1);

        ends(scenario);
    }
}
