package org.yiciban.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

class ReleasesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final List<String> deployed = new ArrayList<>();
    private DataSource dataSource;
    private JdbcClient jdbc;
    private BiFunction<BundleFiles, String, String> deployment = this::record;
    private final List<String> takenAway = new ArrayList<>();
    private ReleaseGate gate = files -> {};
    private final RefusedBundles refused = new RefusedBundles();
    private Trials trials;

    /** Trials that end when the test says so. */
    private static final class Trials implements ReleaseTrials {

        private final List<BundleFiles> asked = new ArrayList<>();
        private final List<Consumer<List<SheetProblem>>> then = new ArrayList<>();
        private final Set<String> proved = new HashSet<>();

        @Override
        public boolean isProved(BundleFiles files) {
            return proved.contains(files.contentHash());
        }

        @Override
        public void run(BundleFiles files, Consumer<List<SheetProblem>> told) {
            asked.add(files);
            then.add(told);
        }

        private void end(SheetProblem... found) {
            then.remove(0).accept(List.of(found));
        }
    }

    @BeforeEach
    void createDatabase() {
        dataSource = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        ResourceDatabasePopulator migration = new ResourceDatabasePopulator(
                new ClassPathResource("db/migration/V4__catalogue.sql"),
                new ClassPathResource("db/migration/V81__model_draft.sql"));
        migration.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
        migration.execute(dataSource);
        jdbc = JdbcClient.create(dataSource);
    }

    private synchronized String record(BundleFiles files, String name) {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isTrue();
        deployed.add(name);
        return "deployment-" + deployed.size();
    }

    private ReleaseRecords records() {
        return new ReleaseRecords(jdbc, Clock.fixed(NOW.plusMillis(789), ZoneOffset.UTC));
    }

    private Releases releases(SmallCatalogue files) {
        return releases(files.library());
    }

    private Releases releases(BundleLibrary library) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("publisher", new Publisher() {
            @Override
            public String deploy(BundleFiles bundle, String name) {
                return deployment.apply(bundle, name);
            }

            @Override
            public void undeploy(String deploymentId) {
                takenAway.add(deploymentId);
            }
        });
        beans.registerSingleton("gate", gate);
        return new Releases(
                new ShortCodes(records()),
                records(),
                catalogue(),
                beans.getBeanProvider(Publisher.class),
                beans.getBeanProvider(ReleaseGate.class),
                new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
    }

    private void start(BundleLibrary library) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        if (trials != null) {
            beans.registerSingleton("trials", trials);
        }
        new ReleasesAtStart(library, records(), refused, releases(library), beans.getBeanProvider(ReleaseTrials.class))
                .afterSingletonsInstantiated();
    }

    private void start(SmallCatalogue files) {
        start(files.library());
    }

    private Catalogue catalogue() {
        return new Catalogue(records(), new SmallCatalogue().library());
    }

    private static SmallCatalogue changed() {
        return new SmallCatalogue().with(SmallCatalogue.BUNDLE, "en: Free}", "en: Free of charge}");
    }

    /** Cases stay pinned to what was released; a rule that came since must not make them unreadable. */
    @Test
    void a_release_of_an_older_version_is_read_by_a_stricter_one() {
        BundleFiles older = new SmallCatalogue()
                .with(SmallCatalogue.RARE, "because: {kind: paper, reason: {zh: 须出示读者证, en: The card is shown}}\n", "")
                .bundle();

        Release release = Release.of(new Release.Stamp(7, 1, "deployment", NOW), older);

        assertThat(release.item(new ItemCode("rare-books")).after()).contains(new ItemCode("reader-card"));
        assertThatThrownBy(() -> Release.draft(older)).isInstanceOf(CatalogueFileException.class);
    }

    @Test
    void a_new_bundle_is_deployed_and_kept_with_all_its_files() {
        start(new SmallCatalogue());

        Release release = catalogue().current(SmallCatalogue.KEY).orElseThrow();
        BundleFiles files = new SmallCatalogue().bundle();
        assertThat(deployed).containsExactly("library-card 1");
        assertThat(release.version()).isEqualTo(1);
        assertThat(release.deploymentId()).isEqualTo("deployment-1");
        assertThat(release.releasedAt()).isEqualTo(NOW);
        assertThat(release.files()).isEqualTo(files);
        assertThat(release.hash()).isEqualTo(files.contentHash());
        assertThat(jdbc.sql("select hash from bundle_release")
                        .query(String.class)
                        .single())
                .isEqualTo(files.contentHash());
        assertThat(release.bundle().name().zh()).isEqualTo("办读者证");
    }

    @Test
    void what_was_released_for_a_trial_is_taken_back_whole_and_may_come_again() {
        Releases releases = releases(new SmallCatalogue());
        long trial = releases.publish(changed().bundle());

        releases.discard(trial);

        assertThat(takenAway).containsExactly("deployment-1");
        assertThat(catalogue().all()).isEmpty();
        assertThat(jdbc.sql("select count(*) from release_file")
                        .query(Integer.class)
                        .single())
                .isZero();
        releases.publish(changed().bundle());
        assertThat(catalogue().current()).hasSize(1);
    }

    @Test
    void a_second_start_releases_nothing() {
        start(new SmallCatalogue());
        start(new SmallCatalogue());

        assertThat(deployed).hasSize(1);
        assertThat(catalogue().current()).hasSize(1);
    }

    @Test
    void changed_content_is_a_new_release_and_the_old_one_stays_readable() {
        start(new SmallCatalogue());
        long old = catalogue().current(SmallCatalogue.KEY).orElseThrow().id();
        start(changed());

        Catalogue catalogue = catalogue();
        assertThat(deployed).containsExactly("library-card 1", "library-card 2");
        assertThat(catalogue.current())
                .singleElement()
                .extracting(Release::version)
                .isEqualTo(2);
        assertThat(catalogue.release(old).bundle().fee().en()).isEqualTo("Free");
        assertThat(catalogue.current().get(0).bundle().fee().en()).isEqualTo("Free of charge");
        assertThat(catalogue.release(old)).isSameAs(catalogue.release(old));
        assertThatThrownBy(() -> catalogue.release(4711)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_deployment_that_fails_leaves_nothing_behind() {
        deployment = (files, name) -> {
            throw new IllegalStateException("engine down");
        };

        assertThatThrownBy(() -> start(new SmallCatalogue())).hasMessage("engine down");
        assertThat(count("bundle_release")).isZero();
        assertThat(count("release_file")).isZero();
    }

    @Test
    void what_a_gate_refuses_is_never_deployed() {
        gate = files -> {
            throw new CatalogueFileException(List.of(
                    new SheetProblem(files.modelPath(), 7, new org.yiciban.shared.LocalText("有脚本", "a script"))));
        };

        start(new SmallCatalogue());

        assertThat(refusals()).containsExactly("library-card 0 bpmn/library-card.bpmn:7: a script");
        assertThat(deployed).isEmpty();
        assertThat(count("bundle_release")).isZero();
    }

    @Test
    void a_broken_sheet_leaves_the_last_good_release_at_work_and_stops_no_other_bundle() {
        start(new SmallCatalogue());
        long good = catalogue().current(SmallCatalogue.KEY).orElseThrow().id();

        start(second().with(SmallCatalogue.BUNDLE, "preCheck: window", "preCheck: x"));

        assertThat(refusals())
                .singleElement()
                .asString()
                .startsWith("library-card 1 " + SmallCatalogue.BUNDLE + ":10: ");
        assertThat(deployed).containsExactly("library-card 1", "another-card 1");
        assertThat(catalogue().current(SmallCatalogue.KEY).orElseThrow().id()).isEqualTo(good);
    }

    @Test
    void where_there_is_no_good_release_the_bundle_is_left_out() {
        start(new SmallCatalogue().with(SmallCatalogue.BUNDLE, "preCheck: window", "preCheck: x"));

        assertThat(refusals()).singleElement().asString().startsWith("library-card 0 ");
        assertThat(catalogue().current()).isEmpty();
    }

    @Test
    void what_the_engine_refuses_is_told_as_what_a_check_refuses() {
        start(new SmallCatalogue());
        deployment = (files, name) -> {
            throw new IllegalArgumentException("a model of " + name + " is refused: a script");
        };

        start(changed());

        assertThat(refusals())
                .singleElement()
                .asString()
                .startsWith("library-card 1 bpmn/library-card.bpmn:1: ")
                .contains("a model of library-card 2 is refused: a script");
        assertThat(count("bundle_release")).isEqualTo(1);
    }

    /** Nothing happened, and nobody was told. */
    @Test
    void files_of_an_earlier_release_take_nothing_back_and_it_is_told() {
        start(new SmallCatalogue());
        start(changed());
        assertThat(refusals()).isEmpty();

        start(new SmallCatalogue());

        assertThat(deployed).hasSize(2);
        assertThat(catalogue().current(SmallCatalogue.KEY).orElseThrow().version())
                .isEqualTo(2);
        assertThat(refusals())
                .singleElement()
                .asString()
                .startsWith("library-card 2 " + SmallCatalogue.BUNDLE + ":1: ")
                .contains("earlier release", "a comment");
    }

    /** Every page asks the database which release is the newest. */
    @Test
    void a_release_of_one_node_is_known_to_the_others_at_once() {
        start(new SmallCatalogue());
        Catalogue another = catalogue();
        assertThat(another.current()).extracting(Release::version).containsExactly(1);

        releases(new SmallCatalogue()).publish(changed().bundle());

        assertThat(another.current()).extracting(Release::version).containsExactly(2);
    }

    /** Nobody knows what a folder that is away would change; going back to what it replaces would be a release, too. */
    @Test
    void while_a_folder_is_away_what_is_there_gets_no_new_release(@TempDir Path empty) throws IOException {
        start(new SmallCatalogue());
        Path file = empty.resolve("bpmn/catalogue/items/odd.yaml");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});
        FileLayers layers = new FileLayers(changed().files());
        FolderFiles.of(empty.resolve("away")).over(layers);
        FolderFiles.of(empty).over(layers);

        start(new BundleLibrary(layers));

        assertThat(deployed).containsExactly("library-card 1");
        assertThat(refused.all()).singleElement().satisfies(one -> {
            assertThat(one.bundle()).isEmpty();
            assertThat(one.problems())
                    .extracting(SheetProblem::file)
                    .containsExactlyInAnyOrder(empty.resolve("away").toString(), "bpmn/catalogue/items/odd.yaml");
        });
    }

    @Test
    void what_is_shipped_is_released_at_once_and_tried_unless_the_build_has() {
        trials = new Trials();
        trials.proved.add(new SmallCatalogue().bundle().contentHash());
        start(new SmallCatalogue());
        assertThat(trials.asked).isEmpty();

        start(changed());
        start(changed());
        assertThat(deployed).containsExactly("library-card 1", "library-card 2");
        assertThat(trials.asked).containsExactly(changed().bundle());
        assertThat(refused.all()).isEmpty();

        trials.end(new SheetProblem(SmallCatalogue.BUNDLE, 1, new LocalText("停住", "it stands still")));
        assertThat(catalogue().current(SmallCatalogue.KEY).orElseThrow().version())
                .isEqualTo(2);
        assertThat(refused.all())
                .extracting(RefusedBundles.Refused::standing)
                .containsExactly(RefusedBundles.Standing.AT_WORK);
        assertThat(refusals()).singleElement().asString().startsWith("library-card 2 ");
    }

    /** With files of one's own it waits; nothing else does, and the start doesn't either. */
    @Test
    void a_bundle_of_a_folder_is_released_when_its_trial_found_nothing() {
        trials = new Trials();
        trials.proved.add(new SmallCatalogue().bundle().contentHash());
        start(withOwn("preCheck: window"));
        assertThat(deployed).containsExactly("library-card 1");
        assertThat(refused.all()).singleElement().satisfies(one -> {
            assertThat(one.standing()).isEqualTo(RefusedBundles.Standing.ON_TRIAL);
            assertThat(one.goodVersion()).isZero();
        });

        trials.end();
        assertThat(deployed).containsExactly("library-card 1", "another-card 1");
        assertThat(refused.all()).isEmpty();

        start(withOwn("preCheck: window # again"));
        trials.end(new SheetProblem("bpmn/another-card.bpmn", 1, new LocalText("停住", "it stands still")));
        assertThat(deployed).hasSize(2);
        assertThat(refusals()).containsExactly("another-card 1 bpmn/another-card.bpmn:1: it stands still");

        start(withOwn("preCheck: window"));
        assertThat(trials.then).isEmpty();
    }

    /** A service of a folder beside the shipped one. */
    private static BundleLibrary withOwn(String preCheck) {
        Map<String, String> shipped = new SmallCatalogue().files();
        Map<String, String> own = new TreeMap<>(second().files());
        own.keySet().removeAll(shipped.keySet());
        own.computeIfPresent("bpmn/another-card.yaml", (path, text) -> text.replace("preCheck: window", preCheck));
        return new BundleLibrary(new FileLayers(shipped).with(own));
    }

    private List<String> refusals() {
        return refused.all().stream()
                .flatMap(one -> one.problems().stream()
                        .map(problem -> one.bundle().orElseThrow() + " " + one.goodVersion() + " " + problem))
                .toList();
    }

    private static SmallCatalogue second() {
        String sheet = new SmallCatalogue().bundle().file(SmallCatalogue.BUNDLE).orElseThrow();
        return new SmallCatalogue()
                .with(
                        "bpmn/another-card.yaml",
                        sheet.replace("key: library-card", "key: another-card").replace("short: L01", "short: L02"))
                .with("bpmn/another-card.bpmn", "<definitions/>")
                .with("forms/bundles/another-card.form", "{}")
                .with("forms/bundles/another-card.sample.json", "{}");
    }

    @Test
    void what_a_modeller_published_is_not_replaced_by_a_newer_shipped_version() {
        start(new SmallCatalogue());
        BundleFiles published = new SmallCatalogue()
                .with(SmallCatalogue.BUNDLE, "limit: 5WD", "limit: 4WD")
                .bundle();
        long id = releases(new SmallCatalogue()).publish(published);

        start(changed());

        assertThat(catalogue().current(SmallCatalogue.KEY).orElseThrow().id()).isEqualTo(id);
        assertThat(refusals())
                .singleElement()
                .asString()
                .startsWith("library-card 2 " + SmallCatalogue.BUNDLE)
                .contains("published by a modeller");
        assertThat(releases(changed()).publish(published)).isEqualTo(id);
    }

    /** Who rolls back releases what he had before; a start with the files of before is no such act. */
    @Test
    void what_was_released_before_is_published_again_as_a_new_release() {
        start(new SmallCatalogue());
        Releases releases = releases(new SmallCatalogue());
        long changed = releases.publish(changed().bundle());

        long again = releases.publish(new SmallCatalogue().bundle(), changed);

        assertThat(deployed).containsExactly("library-card 1", "library-card 2", "library-card 3");
        assertThat(catalogue().current(SmallCatalogue.KEY).orElseThrow().id()).isEqualTo(again);
        assertThatThrownBy(() -> releases.publish(changed().bundle(), changed)).isInstanceOf(ReleaseOvertaken.class);
        start(new SmallCatalogue());
        start(changed());
        assertThat(catalogue().current(SmallCatalogue.KEY).orElseThrow().id()).isEqualTo(again);
        assertThat(deployed).hasSize(3);
    }

    @Test
    void a_published_bundle_never_takes_the_short_code_of_another() {
        start(new SmallCatalogue());
        String sheet = new SmallCatalogue().bundle().file(SmallCatalogue.BUNDLE).orElseThrow();
        BundleFiles second = new SmallCatalogue()
                .with("bpmn/another-card.yaml", sheet.replace("key: library-card", "key: another-card"))
                .with("bpmn/another-card.bpmn", "<definitions/>")
                .with("forms/bundles/another-card.form", "{}")
                .with("forms/bundles/another-card.sample.json", "{}")
                .bundle();

        assertThatThrownBy(() -> releases(new SmallCatalogue()).publish(second))
                .isInstanceOf(CatalogueFileException.class)
                .hasMessageContaining("the short code “L01” belongs to “library-card” already");
        assertThat(deployed).hasSize(1);
    }

    @Test
    void two_nodes_that_start_at_once_release_once() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        gate = files -> await(together);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = nodes.submit(() -> start(new SmallCatalogue()));
            Future<?> other = nodes.submit(() -> start(new SmallCatalogue()));
            one.get(30, TimeUnit.SECONDS);
            other.get(30, TimeUnit.SECONDS);
        } finally {
            nodes.shutdownNow();
        }

        assertThat(deployed).containsExactly("library-card 1");
        assertThat(count("bundle_release")).isEqualTo(1);
        assertThat(catalogue().current()).hasSize(1);
    }

    /** Both nodes have found nothing when either begins to write. */
    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
