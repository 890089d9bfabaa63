package org.yiciban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CatalogueReader;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.FileLayers;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.inside.InsideConfiguration;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.template.Outline;
import org.yiciban.modelling.template.ServiceTemplate;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** Services in one warm sandbox: the shipped ones run to their ends, and what can't is found and named. */
class SandboxTest {

    private static final BundleLibrary SHIPPED = new BundleLibrary(BundleFolders.shipped());
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-09-25T08:00:00Z"));
    private static final Clock CLOCK = new Clock() {
        @Override
        public Instant instant() {
            return NOW.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private static final TrialBounds SMALL = new TrialBounds(10_000, 60, 40_000, Duration.ofMinutes(5));
    private static final Sandbox SANDBOX = new Sandbox(SHIPPED, CLOCK, SMALL);

    @AfterAll
    static void close() {
        SANDBOX.destroy();
    }

    private static BundleFiles shipped(String key) {
        return SHIPPED.bundles().stream()
                .filter(bundle -> bundle.key().equals(new BundleKey(key)))
                .findFirst()
                .orElseThrow();
    }

    private static BundleFiles restaurant() {
        return shipped("restaurant-opening");
    }

    private static BundleFiles changed(String path, String old, String changed) {
        String text = restaurant().file(path).orElseThrow();
        assertThat(text).contains(old);
        return restaurant().with(path, text.replace(old, changed));
    }

    private static List<Finding> run(TrialScope scope, List<BundleFiles> services, TrialProgress progress)
            throws Exception {
        return SANDBOX.run(services, scope, "modeller", progress).get(5, TimeUnit.MINUTES);
    }

    private static List<Finding> run(TrialScope scope, BundleFiles service) throws Exception {
        return run(scope, List.of(service), (done, all, now) -> {});
    }

    private static SandboxInside inside() throws Exception {
        return SANDBOX.look(false).get(1, TimeUnit.MINUTES);
    }

    /** All-grant, a denial, a correction of each, in the state in which the one before left the sandbox. */
    @Test
    void everyShippedServiceRunsToItsEndAndThePackageSaysSo() throws Exception {
        List<String> told = new ArrayList<>();
        assertThat(run(TrialScope.SHORT, SHIPPED.bundles(), (done, all, now) -> told.add(done + "/" + all)))
                .isEmpty();
        int withNotices = (int) SHIPPED.bundles().stream()
                .filter(one -> !Release.draft(one).bundle().notices().isEmpty())
                .count();
        assertThat(withNotices).isPositive();
        int kept = SHIPPED.bundles().stream()
                .mapToInt(one -> CatalogueReader.scenarios(one).size())
                .sum();
        assertThat(kept).as("scenarios that are kept with a service").isPositive();
        assertThat(told)
                .as("an objection more where there is a notice")
                .hasSize(3 * SHIPPED.bundles().size() + withNotices + kept)
                .contains("0/1", "1/3", "2/3", "5/6");

        assertThat(inside().tables().rows()).isZero();
        assertThat(inside().parts().catalogue().all()).isEmpty();
        prove(SHIPPED.bundles());
    }

    /** The package that is made after the tests says what they ran. */
    private static void prove(List<BundleFiles> bundles) throws IOException {
        Path list = Path.of("target/classes").resolve(ProvedReleases.LIST);
        Files.createDirectories(list.getParent());
        Files.write(
                list,
                bundles.stream().map(one -> one.contentHash() + " " + one.key()).toList());
        assertThat(bundles).allMatch(ProvedReleases.ofTheBuild()::has);
        assertThat(ProvedReleases.ofTheBuild().has(restaurant().with("bpmn/x.yaml", "x")))
                .isFalse();
    }

    /** A correction asks for a field of the group in which somebody is entered, not for the group. */
    @Test
    void aServiceWhoseAnswersLieInGroupsRunsToItsEnd() throws Exception {
        BundleFiles hall = example("people", "market-hall");

        assertThat(run(TrialScope.SHORT, hall)).isEmpty();
    }

    /** What a modeller begins with runs as it is: items behind and beside one another, needed and not, whoever applies. */
    @ParameterizedTest
    @EnumSource(BundleSheet.Audience.class)
    void aServiceOfTheTemplateRunsToItsEnd(BundleSheet.Audience audience) throws Exception {
        assertThat(run(TrialScope.WHOLE, market(audience))).isEmpty();
    }

    /** Who makes the form is told what it needs; the words for an applicant speak of a number and a power of attorney. */
    @Test
    void anOrganisationsFormThatDoesntAskWhoActsForItIsNamedWithWhatItNeeds() throws Exception {
        BundleFiles market = market(BundleSheet.Audience.ORGANISATION);
        String sample = "forms/bundles/night-market.sample.json";
        BundleFiles another = market.with(
                sample, market.file(sample).orElseThrow().replace("\"500103199001010010\"", "\"50010619920317002X\""));
        assertThat(run(TrialScope.SAMPLE, another)).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(sample);
            assertThat(finding.message().en()).contains("500103199001010010").doesNotContain("mandate");
        });

        String form = "forms/bundles/night-market.form";
        BundleFiles silent = market(BundleSheet.Audience.PERSON)
                .with(
                        sample,
                        market(BundleSheet.Audience.PERSON)
                                .file(sample)
                                .orElseThrow()
                                .replace("\"PERSON\"", "\"ORGANISATION\"")
                                .replace("\"500103199001010010\"", "\"91500103MAC0DE016G\""));
        assertThat(run(TrialScope.SAMPLE, silent)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("trial-answer");
            assertThat(finding.file()).isEqualTo(form);
            assertThat(finding.element()).isEqualTo("legalRepresentativeIdNumber");
            assertThat(finding.message().zh()).contains("legalRepresentativeIdNumber", "500103199001010010");
            assertThat(finding.message().en())
                    .contains("legalRepresentativeIdNumber")
                    .doesNotContain("mandate");
        });
    }

    private static BundleFiles market(BundleSheet.Audience audience) {
        Outline outline = new Outline(
                new BundleKey("night-market"),
                "N01",
                new LocalText("摆夜市一件事", "Open a night market"),
                audience,
                new AgencyCode("urban"),
                List.of(
                        item("market-place", Handling.FILING, List.of(), Optional.empty()),
                        item("market-permit", Handling.LICENCE, List.of("market-place"), Optional.empty()),
                        item(
                                "market-power",
                                Handling.SERVICE,
                                List.of("market-place"),
                                Optional.of(new LocalText("要用电吗？", "Is power needed?")))));
        SortedMap<String, String> files = new TreeMap<>(restaurant().files());
        ServiceTemplate.of(outline)
                .forEach((path, content) -> files.put(path, new String(content, StandardCharsets.UTF_8)));
        return new BundleFiles(outline.key(), files);
    }

    private static Outline.Item item(String code, Handling kind, List<String> after, Optional<LocalText> question) {
        return new Outline.Item(
                new ItemCode(code),
                new LocalText(code, code),
                new AgencyCode("urban"),
                kind,
                TimeLimit.parse("3WD"),
                kind == Handling.LICENCE ? Optional.of(TimeLimit.parse("20WD")) : Optional.empty(),
                Optional.empty(),
                after.stream().map(ItemCode::new).toList(),
                question);
    }

    /** A service of the test resources, over those that are shipped. */
    private static BundleFiles example(String folder, String key) {
        FileLayers files = new FileLayers(BundleFolders.shipped())
                .with(BundleFolders.folder(Path.of("src/test/resources", folder, "bundles")));
        return new BundleLibrary(files)
                .bundles().stream()
                        .filter(bundle -> bundle.key().equals(new BundleKey(key)))
                        .findFirst()
                        .orElseThrow();
    }

    /** Steps beside the items are done by the samples of their forms, and end with what is withdrawn. */
    @Test
    void aServiceWithStepsOfItsOwnRunsToItsEnd() throws Exception {
        BundleFiles noodles = example("steps", "noodle-shop");
        List<String> told = new CopyOnWriteArrayList<>();

        assertThat(run(TrialScope.WHOLE, List.of(noodles), (done, all, now) -> told.add(now.en())))
                .isEmpty();
        assertThat(told).anyMatch(name -> name.endsWith("nobody acts")).anyMatch(name -> name.contains("withdrawn"));

        assertThat(run(TrialScope.SHORT, noodles.with("forms/steps/joint-survey.sample.json", "{\"data\": {}}")))
                .extracting(finding -> finding.rule() + " " + finding.file())
                .contains("trial-answer forms/steps/joint-survey.sample.json");
    }

    /** Whoever is asked answers; where nobody acts the answers are late, the summary is made, and they come after it. */
    @Test
    void aQuestionToSeveralUnitsRunsToItsEndAndWithoutAnswersToo() throws Exception {
        BundleFiles stalls = example("late", "stall-site");
        List<String> told = new CopyOnWriteArrayList<>();

        assertThat(run(TrialScope.WHOLE, List.of(stalls), (done, all, now) -> told.add(now.en())))
                .isEmpty();
        assertThat(told).anyMatch(name -> name.endsWith("nobody acts"));
    }

    /** What is asked of the applicant he does by the sample, with its papers; where nobody acts his time passes. */
    @Test
    void aServiceThatAsksTheApplicantRunsToItsEnd() throws Exception {
        BundleFiles snacks = example("asks", "snack-bar");

        assertThat(run(TrialScope.WHOLE, List.of(snacks), (done, all, now) -> {}))
                .as("what its sample never leads to")
                .extracting(Finding::rule, Finding::element)
                .containsExactly(tuple("trial-unreached", "no-board"));
        assertThat(run(TrialScope.SHORT, snacks.with("forms/steps/signboard-choice.sample.json", "{\"data\": {}}")))
                .extracting(Finding::rule)
                .contains("trial-answer");
    }

    /** What may be asked for later is asked for as soon as it may be, and ends granted and denied. */
    @Test
    void whatIsAskedForLaterRunsToItsEndToo() throws Exception {
        BundleFiles stalls = example("requests", "stall-lease");
        List<String> told = new CopyOnWriteArrayList<>();

        assertThat(run(TrialScope.WHOLE, List.of(stalls), (done, all, now) -> told.add(now.en())))
                .isEmpty();
        assertThat(told).contains("“New sign of the stall” denied", "“Examination of the objection” denied");
        assertThat(run(TrialScope.SHORT, stalls.with("forms/steps/sign-copy.sample.json", "{\"data\": {}}")))
                .extracting(finding -> finding.rule() + " " + finding.file() + " " + finding.element())
                .containsExactly("trial-answer forms/steps/sign-copy.sample.json lostOn");
    }

    /** Whoever has to confirm does, each for himself; where nobody acts the time passes. */
    @Test
    void aServiceThatPersonsConfirmRunsToItsEnd() throws Exception {
        BundleFiles partners = example("confirms", "partner-shop");

        assertThat(run(TrialScope.WHOLE, partners)).isEmpty();
    }

    /** Virtual time goes on to the dates that a case waits for; one that the sample doesn't give is told. */
    @Test
    void aServiceThatWaitsForDatesRunsToItsEnd() throws Exception {
        BundleFiles stall = example("dates", "night-stall");

        assertThat(run(TrialScope.WHOLE, stall)).isEmpty();

        String sample = "forms/bundles/night-stall.sample.json";
        String without = stall.files().get(sample).replace("\"openingDay\": \"2026-10-03\"", "");
        assertThat(run(TrialScope.SAMPLE, stall.with(sample, without)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("trial-standstill");
                    assertThat(finding.element()).isEqualTo("until-opening-day");
                    assertThat(finding.message().en()).contains("waits for a date that nobody gives");
                });
    }

    @Test
    void anItemForEachRowRunsToItsEndAndOfALongListThreeRowsAreTried() throws Exception {
        BundleFiles vans = example("rows", "van-fleet");
        List<String> told = new CopyOnWriteArrayList<>();

        assertThat(run(TrialScope.WHOLE, List.of(vans), (done, all, now) -> told.add(now.en())))
                .isEmpty();
        assertThat(told).anyMatch(name -> name.contains("denied")).anyMatch(name -> name.contains("withdrawn"));

        String sample = "forms/bundles/van-fleet.sample.json";
        String row = "{ \"plate\": \"渝A·00001\", \"tons\": 2 },";
        BundleFiles many = vans.with(sample, vans.file(sample).orElseThrow().replace(row, row.repeat(60)));
        assertThat(run(TrialScope.SAMPLE, many)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("trial-not-run");
            assertThat(finding.message().en()).contains("only the first three were tried");
        });

        BundleFiles more = vans.with(sample, vans.file(sample).orElseThrow().replace(row, row.repeat(199)));
        assertThat(run(TrialScope.SAMPLE, more))
                .as("it is posted as it stands, and a list has two hundred rows at most")
                .filteredOn(Finding::stopsRelease)
                .singleElement()
                .satisfies(finding -> assertThat(finding.file()).isEqualTo(sample));
    }

    @Test
    void everyScenarioOfAServiceIsRunAndEachSetOfItemsOnce() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        assertThat(run(TrialScope.WHOLE, List.of(restaurant()), (done, all, now) -> told.add(now.en())))
                .isEmpty();
        assertThat(told)
                .doesNotHaveDuplicates()
                .filteredOn(name -> name.endsWith("denied"))
                .hasSize(restaurant().files().keySet().stream()
                        .filter(path -> path.startsWith("bpmn/catalogue/items/"))
                        .toList()
                        .size());
        assertThat(told).anyMatch(name -> name.endsWith("nobody acts")).anyMatch(name -> name.contains("withdrawn"));
    }

    /** A way that only a fact opens is tried where its giver gives none: denied, withdrawn. */
    @Test
    void waysOfFactsAreTriedWithAndWithoutWhatTheirGiversGive() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        BundleFiles stall = example("facts", "market-stall");

        assertThat(run(TrialScope.WHOLE, List.of(stall), (done, all, now) -> told.add(now.en())))
                .as("what its sample never leads to")
                .extracting(Finding::rule, Finding::element)
                .containsExactly(tuple("trial-unreached", "site-check"));
        assertThat(told).filteredOn(name -> name.endsWith("denied")).hasSize(3);
    }

    /** Answers that only some situations ask for are given there: seats where meals are served, an old house. */
    @Test
    void situationsWithQuestionsThatHangOnOthersAreTried() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        BundleFiles house = example("questions", "guest-house");

        assertThat(run(TrialScope.WHOLE, List.of(house), (done, all, now) -> told.add(now.en())))
                .as("what its sample never leads to")
                .extracting(Finding::rule, Finding::element)
                .containsExactly(tuple("trial-unreached", "of-heritage"));
        assertThat(told).filteredOn(name -> name.endsWith("denied")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a join of what never comes together
                "bpmn/handling/agency-item.bpmn | exclusiveGateway id=\"settled\" | parallelGateway id=\"settled\" |"
                        + " trial-standstill | settled",
                // a limit that no clock has there
                "bpmn/handling/delivery.bpmn | serviceTask id=\"complete-case\" name=\"办结\""
                        + " camunda:delegateExpression=\"${completeCase}\" | intermediateCatchEvent id=\"complete-case\" |"
                        + " trial-refused | ''",
                // round again to what is done already
                "bpmn/handling/reception.bpmn | sourceRef=\"opinions-gathered\" targetRef=\"conclude\" |"
                        + " sourceRef=\"opinions-gathered\" targetRef=\"check-begins\" | trial-failed | pre-check",
                // a step form whose sample breaks its own rules
                "forms/items/food-permit.review.sample.json | \"siteInspected\": true | \"siteInspected\": false |"
                        + " trial-answer | ''",
                // an answer of the sample that the form doesn't take
                "forms/bundles/restaurant-opening.sample.json | \"seats\": 60 | \"seats\": -60 | trial-answer | seats"
            })
    void whatStandsInTheWayIsNamed(String file, String old, String wrong, String rule, String element)
            throws Exception {
        List<Finding> findings = quietly(() -> run(TrialScope.WHOLE, broken(file, old, wrong)));

        assertThat(findings)
                .isNotEmpty()
                .allMatch(Finding::stopsRelease)
                .extracting(Finding::rule)
                .containsOnly(rule);
        assertThat(findings.get(0).element()).contains(element);
        assertThat(findings.get(0).message().zh())
                .isNotEqualTo(findings.get(0).message().en());
        assertThat(findings.get(0).message().en()).doesNotContain("SQL");
    }

    /** What fails in a trial is a finding; the program's log has no trouble of its own to tell. */
    private static <T> T quietly(Callable<T> trial) throws Exception {
        Logger log = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.addAppender(heard);
        try {
            return trial.call();
        } finally {
            log.detachAppender(heard);
            assertThat(List.copyOf(heard.list))
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                    .isEmpty();
        }
    }

    /** The kind of an element stands at its end, too. */
    private static BundleFiles broken(String file, String old, String wrong) {
        BundleFiles files = changed(file, old, wrong);
        if (!wrong.startsWith("parallelGateway") && !wrong.startsWith("intermediate")) {
            return files;
        }
        String text = files.file(file).orElseThrow();
        String closing = "</bpmn:" + old.substring(0, old.indexOf(' ')) + ">";
        int end = text.indexOf(closing, text.indexOf(wrong));
        return files.with(
                file,
                text.substring(0, end)
                        + "</bpmn:" + wrong.substring(0, wrong.indexOf(' ')) + ">"
                        + text.substring(end + closing.length()));
    }

    @Test
    void afterABoundItIsAssembledAnewAndStaysWarmOtherwise() throws Exception {
        run(TrialScope.SAMPLE, restaurant());
        SandboxInside warm = inside();
        run(TrialScope.SAMPLE, restaurant());
        assertThat(inside()).isSameAs(warm);

        assertThat(quietly(() -> run(
                        TrialScope.WHOLE,
                        changed(
                                "bpmn/handling/delivery.bpmn",
                                "sourceRef=\"served\" targetRef=\"complete-case\"",
                                "sourceRef=\"served\" targetRef=\"delivery-opened\""))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("trial-bound");
                    assertThat(finding.file()).isEqualTo("bpmn/handling/delivery.bpmn");
                    assertThat(finding.element()).isIn("served", "delivery-opened");
                    assertThat(finding.message().en()).contains("10000 steps");
                });
        assertThat(inside()).isNull();
        assertThat(run(TrialScope.SAMPLE, restaurant())).isEmpty();
        assertThat(inside()).isNotSameAs(warm);
    }

    /** Assembled, at work, and given up, it is seen by nobody else in this machine. */
    @Test
    void itIsSeenByNobodyAndGivenUpWhenNobodyHasTriedAnythingForAWhile() throws Exception {
        NOW.updateAndGet(now -> now.plus(Sandbox.IDLE).plusSeconds(1));
        assertThat(SANDBOX.look(true).get(1, TimeUnit.MINUTES)).isNull();
        Traces before = Traces.now();
        List<Traces> atWork = new CopyOnWriteArrayList<>();
        run(TrialScope.SAMPLE, List.of(restaurant()), (done, all, now) -> atWork.add(Traces.now()));
        NOW.updateAndGet(now -> now.plus(Sandbox.IDLE));
        assertThat(SANDBOX.look(true).get(1, TimeUnit.MINUTES)).isNotNull();
        NOW.updateAndGet(now -> now.plusSeconds(1));
        assertThat(SANDBOX.look(true).get(1, TimeUnit.MINUTES)).isNull();

        assertThat(atWork).containsExactly(before);
        assertThat(Traces.now()).isEqualTo(before);
    }

    /** Its houses, and nothing that a test, the machine or who runs the program has put beside them. */
    @Test
    void itHasTheHousesOfTheInsideAndSettingsOfItsOwn() throws Exception {
        run(TrialScope.SAMPLE, restaurant());
        AnnotationConfigApplicationContext context = inside().context();
        List<String> houses = Stream.concat(
                        Stream.of(InsideConfiguration.class
                                .getAnnotation(ComponentScan.class)
                                .basePackages()),
                        Stream.of("org.yiciban.sandbox", "org.yiciban.inside"))
                .toList();
        assertThat(Stream.of(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getName().startsWith("org.yiciban."))
                        .filter(type ->
                                houses.stream().noneMatch(house -> (type.getName() + ".").startsWith(house + "."))))
                .isEmpty();
        assertThat(context.getBeansOfType(Clock.class).values()).containsExactly(inside().clock());
        assertThat(context.getEnvironment().getProperty("user.dir")).isNull();
        assertThat(context.getEnvironment().getProperty("yiciban.journal-secret"))
                .isNotEqualTo("demo-only-not-a-secret");
    }

    /** What the caller's thread carries doesn't come along. */
    @Test
    void itsThreadKnowsNothingOfWhoAsked() throws Exception {
        LocaleContextHolder.setLocale(Locale.FRENCH, true);
        try {
            List<Object> seen = new CopyOnWriteArrayList<>();
            run(TrialScope.SAMPLE, List.of(restaurant()), (done, all, now) -> {
                seen.add(Thread.currentThread().getName());
                seen.add(TransactionSynchronizationManager.isActualTransactionActive());
                seen.add(LocaleContextHolder.getLocaleContext() == null);
                seen.add(SecurityContextHolder.getContext().getAuthentication() == null);
            });
            assertThat(seen).containsExactly("sandbox-1", false, true, true);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void twoOfOnePersonAndElevenInAllHaveAPlace() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        List<CompletableFuture<List<Finding>>> all = new ArrayList<>();
        try {
            for (int i = 0; i < SandboxQueue.MOST; i++) {
                List<BundleFiles> services = i == 0 ? List.of(restaurant()) : List.of();
                all.add(SANDBOX.run(services, TrialScope.SAMPLE, "person-" + i / 2, (done, most, now) -> await(held)));
            }
            assertThatThrownBy(() -> SANDBOX.run(List.of(), TrialScope.SAMPLE, "person-1", (done, most, now) -> {}))
                    .isInstanceOf(SandboxBusy.class)
                    .hasMessageContaining("yours");
            assertThatThrownBy(() -> SANDBOX.run(List.of(), TrialScope.SAMPLE, "stranger", (done, most, now) -> {}))
                    .isInstanceOf(SandboxBusy.class)
                    .hasMessageContaining("full");
        } finally {
            held.countDown();
        }
        for (CompletableFuture<List<Finding>> one : all) {
            assertThat(one.get(5, TimeUnit.MINUTES)).isEmpty();
        }
        assertThat(run(TrialScope.SAMPLE, List.of(), (done, most, now) -> {})).isEmpty();
    }

    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
