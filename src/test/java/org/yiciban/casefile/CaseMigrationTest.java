package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.OneConnection;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.migration.MigrationRun;
import org.yiciban.casefile.migration.MigrationWork;
import org.yiciban.casefile.migration.Migrations;
import org.yiciban.casefile.migration.MoveVerdict;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.MaterialCode;

/** Running cases follow a newer release of their service, and nobody loses a right by that. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1")
class CaseMigrationTest {

    private static final BundleKey RESTAURANT = new BundleKey("restaurant-opening");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Releases releases;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationWork work;

    @Autowired
    DataSource pool;

    private BundleFiles shipped;

    /** Each case is filed under the service as it is shipped. */
    @BeforeEach
    void asShipped() {
        shipped = NewerService.shipped(scenarios, RESTAURANT.value());
        releases.publish(shipped);
    }

    private CaseScenario restaurant() {
        return scenarios.aCase().of(RESTAURANT.value()).receivedOn("2026-09-28T10:00");
    }

    private NewerService newer() {
        return new NewerService(shipped);
    }

    private Account publisher() {
        return scenarios.account("publisher");
    }

    /** All that a run does to this one case. */
    private MigrationRun moved(CaseScenario scenario) {
        long id = migrations.begin(RESTAURANT, List.of(scenario.number().value()), publisher());
        work.look();
        return migrations.run(id).orElseThrow();
    }

    /** The number before that of a case. */
    private static String before(CaseScenario scenario) {
        String number = scenario.number().value();
        return number.substring(0, number.length() - 1);
    }

    private static CaseClock clock(CaseScenario scenario, String part, ClockKind kind) {
        return scenario.file().clocks().stream()
                .filter(clock -> clock.kind() == kind && clock.part().key().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShorterPromiseCountsForACaseThatRunsAndEverythingElseStays() {
        CaseScenario scenario = restaurant().accepted();
        CaseClock law = clock(scenario, "food-permit", ClockKind.ITEM_STATUTORY);
        CaseClock all = clock(scenario, "bundle", ClockKind.BUNDLE_PROMISED);
        releases.publish(newer().promising("food-permit", "10WD", "6WD")
                .promisingAltogether("12WD", "15WD")
                .files());

        assertThat(moved(scenario).moved()).isEqualTo(1);

        assertThat(clock(scenario, "food-permit", ClockKind.ITEM_PROMISED).due())
                .hasValueSatisfying(due -> assertThat(due).hasToString("2026-10-12T09:30:00Z"));
        assertThat(clock(scenario, "food-permit", ClockKind.ITEM_STATUTORY).due())
                .isEqualTo(law.due());
        assertThat(clock(scenario, "bundle", ClockKind.BUNDLE_PROMISED).due()).isEqualTo(all.due());
    }

    @Test
    void aBranchMoreBeginsForACaseThatIsPastItsForkAndTheCaseComesToItsEnd() {
        CaseScenario scenario = restaurant().accepted();
        scenario.until("the licence is verified", one -> one.task("review", "food-permit")
                .isPresent());
        releases.publish(newer().withHygiene().files());

        assertThat(foreseen(scenario)).isInstanceOfSatisfying(MoveVerdict.Moves.class, moves -> {
            assertThat(moves.offered()).hasSize(1);
            assertThat(moves.begun())
                    .as("what is offered doesn't begin by itself")
                    .isEmpty();
        });
        MigrationRun run = moved(scenario);

        assertThat(run.stayed()).isEmpty();
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void aBranchMoreIsNoneForACaseBeforeItsForkAndThereItBegins() {
        CaseScenario scenario = restaurant().accepted();
        releases.publish(newer().withHygiene().files());

        assertThat(moved(scenario).moved()).isEqualTo(1);
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    private MoveVerdict foreseen(CaseScenario scenario) {
        return migrations.preview(RESTAURANT, before(scenario), publisher()).cases().stream()
                .filter(one -> one.caseNumber().equals(scenario.number()))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void aPreviewTellsWhatWouldComeOfItAndKeepsNothing() {
        CaseScenario scenario = restaurant().accepted();
        int lines = scenario.file().journal().length();
        releases.publish(
                newer().promising("food-permit", "10WD", "6WD").withHygiene().files());

        assertThat(foreseen(scenario)).isInstanceOfSatisfying(MoveVerdict.Moves.class, moves -> {
            assertThat(moves.dates()).singleElement().asString().contains("2026年10月12日");
            assertThat(moves.offered()).singleElement().asString().contains("公共场所卫生备案");
        });
        assertThat(scenario.file().journal().length()).isEqualTo(lines);
        assertThat(scenario.file().release().version())
                .isLessThan(scenarios.release(RESTAURANT.value()).version());
    }

    /** What would come of a case, and that nothing came of it. */
    private List<String> reasonsToStay(CaseScenario scenario) {
        long release = scenario.file().release().id();
        MigrationRun run = moved(scenario);
        assertThat(run.moved()).isZero();
        assertThat(run.state()).isEqualTo(MigrationRun.State.DONE);
        assertThat(scenario.file().release().id()).isEqualTo(release);
        return run.stayed().stream().map(one -> one.reason().zh()).toList();
    }

    private CaseScenario withSignboard() {
        return scenarios
                .aCase()
                .of(RESTAURANT.value())
                .where("hasSignboard", true)
                .receivedOn("2026-09-28T10:00");
    }

    @Test
    void untilItIsAcceptedACaseIsCheckedByTheReleaseUnderWhichItWasFiled() {
        CaseScenario scenario = restaurant().settled();
        releases.publish(newer().promising("food-permit", "10WD", "6WD").files());

        assertThat(reasonsToStay(scenario)).singleElement().asString().contains("尚未全部受理");
    }

    @Test
    void anItemThatIsGoneIsDecidedUnderTheReleaseOfItsCase() {
        CaseScenario scenario = withSignboard().accepted();
        releases.publish(newer().withoutSignboard().files());

        assertThat(reasonsToStay(scenario)).singleElement().asString().contains("户外招牌设施设置备案");
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void aCaseStaysWhoseStepHasNoPlaceInTheNewModel() {
        CaseScenario scenario = restaurant().accepted();
        releases.publish(newer().model("id=\"licence-verification\"", "id=\"licence-check\"")
                .model("sourceRef=\"licence-verification\"", "sourceRef=\"licence-check\"")
                .model("targetRef=\"licence-verification\"", "targetRef=\"licence-check\"")
                .model("bpmnElement=\"licence-verification\"", "bpmnElement=\"licence-check\"")
                .files());

        assertThat(reasonsToStay(scenario)).singleElement().asString().contains("营业执照信息核验");
    }

    @Test
    void nothingNewIsAskedOfAnAcceptedCase() {
        CaseScenario scenario = restaurant().accepted();
        releases.publish(newer().changed(
                        "bpmn/restaurant-opening.yaml",
                        "questions:\n",
                        "questions:\n  - key: hasTerrace\n    text: {zh: 是否设置露天座位, en: Tables outside}\n"
                                + "    type: boolean\n    default: false\n")
                .files());

        assertThat(reasonsToStay(scenario)).singleElement().asString().contains("是否设置露天座位");
    }

    @Test
    void whatIsToldIsToldAnew() {
        CaseScenario scenario = restaurant().accepted();
        releases.publish(newer().promising("food-permit", "10WD", "6WD").files());
        moved(scenario);

        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.RELEASE_FOLLOWED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text().zh()).contains("2026年10月16日调整为2026年10月12日");
                    assertThat(line.document()).isNotNull();
                });
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    @Test
    void nobodyIsLateByAPromiseBeforeTheDayOnWhichItWasMadeIsOver() {
        CaseScenario scenario = restaurant().accepted();
        releases.publish(newer().promising("food-permit", "10WD", "1WD").files());
        scenario.then("2026-10-13T10:00");
        moved(scenario);

        assertThat(clock(scenario, "food-permit", ClockKind.ITEM_PROMISED).due())
                .hasValueSatisfying(due -> assertThat(due).hasToString("2026-10-13T09:30:00Z"));
    }

    @Test
    void aPromiseThatHasPassedStaysPassed() {
        CaseScenario scenario = restaurant().accepted().then("2026-10-20T10:00");
        CaseClock before = clock(scenario, "food-permit", ClockKind.ITEM_PROMISED);
        releases.publish(newer().promising("food-permit", "10WD", "1WD").files());
        moved(scenario);

        assertThat(clock(scenario, "food-permit", ClockKind.ITEM_PROMISED).due())
                .isEqualTo(before.due());
    }

    /** The timers of the new models wake for the limits of the law as those of the old ones would have. */
    @Test
    void theLimitsOfTheLawPassInACaseThatHasMoved() {
        CaseScenario scenario = restaurant().accepted();
        scenario.until("the licence is verified", one -> one.task("review", "food-permit")
                .isPresent());
        releases.publish(newer().withHygiene().files());
        moved(scenario);

        scenario.then("2026-12-28T10:00");

        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.OVERDUE)
                .extracting(line -> line.item() == null ? "bundle" : line.item().toString())
                .contains("food-permit", "bundle");
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void aNumberThatIsNoCaseOfTheServiceIsNamedAndNothingIsMoved() {
        CaseScenario scenario = restaurant().accepted();
        CaseScenario other = scenarios
                .aCase()
                .of("road-transport-company")
                .receivedOn("2026-09-28T10:00")
                .accepted();
        releases.publish(newer().promising("food-permit", "10WD", "6WD").files());

        for (String strange : List.of("nope", other.number().value())) {
            assertThatThrownBy(() -> migrations.begin(
                            RESTAURANT, List.of(scenario.number().value(), strange), publisher()))
                    .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(
                                    invalid.errors().get(0).message().toString())
                            .contains(strange));
        }
        assertThat(migrations.newestRun(RESTAURANT).filter(run -> run.state() == MigrationRun.State.RUNNING))
                .isEmpty();
    }

    @Test
    void aRunIsBegunOnceAndStopsWhenItIsTold() {
        CaseScenario scenario = restaurant().accepted();
        releases.publish(newer().promising("food-permit", "10WD", "6WD").files());
        long id = migrations.begin(RESTAURANT, List.of(), publisher());

        assertThatThrownBy(() -> migrations.begin(RESTAURANT, List.of(), publisher()))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("publisher");
        assertThatThrownBy(() -> migrations.stop(id, scenarios.account("modeller")))
                .isInstanceOf(ActRefused.class);
        migrations.stop(id, publisher());
        work.look();

        assertThat(migrations.run(id).orElseThrow().state()).isEqualTo(MigrationRun.State.STOPPED);
        assertThat(migrations.run(id).orElseThrow().moved()).isZero();
        assertThatThrownBy(() -> migrations.stop(id, publisher())).isInstanceOf(ActRefused.class);
        assertThat(moved(scenario).moved()).isEqualTo(1);
    }

    /** With one connection for everybody. */
    @Test
    void aRunNeedsOneConnection() throws Exception {
        CaseScenario scenario = restaurant().accepted();
        releases.publish(newer().withHygiene().files());

        assertThat(OneConnection.with(pool, () -> moved(scenario)).moved()).isEqualTo(1);
    }

    /** Asks for an item that came into the service since, and brings its one paper. */
    private void asksForHygiene(CaseScenario scenario) {
        Account citizen = scenarios.account("citizen");
        List<LaterRequest> offered = scenarios
                .caseQueries
                .view(scenario.number(), Viewer.of(citizen))
                .requests();
        assertThat(offered).singleElement().satisfies(offer -> {
            assertThat(offer.id()).isEqualTo("hygiene-filing");
            assertThat(offer.papers()).containsExactly(new MaterialCode("signboard-drawing"));
        });
        assertThatThrownBy(() -> ask(scenario, citizen, List.of()))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("materials.signboard-drawing")));
        String upload = scenarios
                .parts
                .uploads()
                .take("drawing.pdf", Papers.pdf(), citizen.username())
                .id();
        ask(scenario, citizen, List.of(new Application.HandedIn("signboard-drawing", upload)));
        assertThat(scenario.item("hygiene-filing").acceptedAt()).isNotNull();
        assertThat(clock(scenario, "hygiene-filing", ClockKind.ITEM_PROMISED).due())
                .isPresent();
        assertThatThrownBy(() -> ask(scenario, citizen, List.of())).isInstanceOf(ActRefused.class);
        scenario.settled();
    }

    private CaseScenario withoutSignboard() {
        return scenarios
                .aCase()
                .of(RESTAURANT.value())
                .where("hasSignboard", false)
                .receivedOn("2026-09-28T10:00");
    }

    private void ask(CaseScenario scenario, Account by, List<Application.HandedIn> papers) {
        scenarios.applicants.request(
                scenario.number(),
                Viewer.of(by),
                "hygiene-filing",
                new Supplement(Map.of(), papers, false),
                Channel.WEB,
                null,
                List.of());
    }

    @Test
    void anItemMoreIsOfferedAndBeginsWhenItIsAskedFor() {
        CaseScenario scenario = withoutSignboard().accepted();
        scenario.until("the licence is verified", one -> one.task("review", "food-permit")
                .isPresent());
        releases.publish(newer().withHygiene().files());
        moved(scenario);

        asksForHygiene(scenario);

        assertThat(scenario.task("review", "hygiene-filing")).isPresent();
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.item("hygiene-filing").deliveredAt()).isNotNull();
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    @Test
    void theRestIsHandedOverWithAnItemThatWasAskedForLast() {
        CaseScenario scenario = withoutSignboard().accepted();
        scenario.until("the permit is to be decided", one -> one.task("decide", "food-permit")
                .isPresent());
        releases.publish(newer().withHygiene().files());
        moved(scenario);
        asksForHygiene(scenario);

        scenario.finish("decide", "food-permit", "grant");

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void anItemMoreThatIsAskedForBeforeItsTurnBeginsInItsTurn() {
        CaseScenario scenario = withoutSignboard().accepted();
        releases.publish(newer().withHygiene().files());
        moved(scenario);

        asksForHygiene(scenario);

        assertThat(scenario.task("review", "hygiene-filing")).isEmpty();
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.item("hygiene-filing").deliveredAt()).isNotNull();
    }

    /** A step of the applicant that the case hasn't come to asks for what was known at the acceptance. */
    @Test
    void noPaperIsAddedToAStepThatTheApplicantHasStillToDo() {
        BundleKey transport = new BundleKey("road-transport-company");
        BundleFiles files = scenarios.release(transport.value()).files();
        CaseScenario scenario = scenarios
                .aCase()
                .of(transport.value())
                .receivedOn("2026-09-28T10:00")
                .accepted();
        releases.publish(new NewerService(files)
                .changed(
                        "bpmn/road-transport-company.yaml",
                        "papers: [new-vehicle-papers]",
                        "papers: [new-vehicle-papers, premises-proof]")
                .files());

        migrations.begin(transport, List.of(scenario.number().value()), publisher());
        work.look();

        assertThat(migrations.newestRun(transport).orElseThrow().stayed())
                .singleElement()
                .satisfies(stayed -> assertThat(stayed.reason().zh()).contains("补交车辆行驶证"));
    }
}
