package org.yiciban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.FileLayers;
import org.yiciban.modelling.report.Finding;

/**
 * Every scenario that is generated of every service, of those that are shipped and of the examples that the tests run: too
 * many for each build, where each service is granted, denied and corrected once. {@code mvn -Pscenarios test} runs it, and
 * writes docs/scenarios.md.
 */
class AllScenarios {

    private static final Path EXAMPLES = Path.of("src/test/resources");
    private static final Path TABLE = Path.of("docs/scenarios.md");
    private static final BundleLibrary SHIPPED = new BundleLibrary(BundleFolders.shipped());
    private static final Sandbox SANDBOX = new Sandbox(SHIPPED, Clock.systemUTC(), TrialBounds.USUAL);
    private static final List<String> ROWS = new ArrayList<>();

    static Stream<Arguments> services() throws IOException {
        List<Arguments> services = new ArrayList<>();
        SHIPPED.bundles().forEach(one -> services.add(Arguments.of("shipped", one)));
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            for (Path folder : folders.filter(one -> Files.isDirectory(one.resolve("bundles")))
                    .sorted()
                    .toList()) {
                new BundleLibrary(new FileLayers(BundleFolders.shipped())
                                .with(BundleFolders.folder(folder.resolve("bundles"))))
                        .bundles().stream()
                                .filter(one -> SHIPPED.bundles().stream()
                                        .noneMatch(shipped -> shipped.key().equals(one.key())))
                                .forEach(one -> services.add(
                                        Arguments.of(folder.getFileName().toString(), one)));
            }
        }
        return services.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void everyScenarioRunsToItsEnd(String where, BundleFiles service) throws Exception {
        List<String> told = new ArrayList<>();
        long begun = System.nanoTime();
        List<Finding> found = SANDBOX.run(
                        List.of(service), TrialScope.WHOLE, "modeller", (done, all, now) -> told.add(now.en()))
                .get(10, TimeUnit.MINUTES);
        ROWS.add(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %.1f |",
                service.key(),
                where,
                told.size(),
                found.isEmpty() ? "none" : found.stream().map(Finding::rule).toList(),
                (System.nanoTime() - begun) / 1e9));
        if (where.equals("shipped")) {
            assertThat(found).isEmpty();
        }
        assertThat(found)
                .allMatch(finding -> Set.of("trial-unreached", "trial-late").contains(finding.rule()));
    }

    @AfterAll
    static void write() throws IOException {
        SANDBOX.destroy();
        String before = Files.readString(TABLE);
        String mark = "|---|---|---|---|---|\n";
        Files.writeString(
                TABLE, before.substring(0, before.indexOf(mark) + mark.length()) + String.join("\n", ROWS) + "\n");
    }
}
