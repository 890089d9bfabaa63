package org.yiciban.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.Yiciban;
import org.yiciban.catalogue.release.RefusedBundles;

/** The program starts on folders of which something is broken. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedBundlesTest {

    private static final String SHEET = "bpmn/street-stall.yaml";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    @Test
    void aBrokenSheetLeavesTheLastGoodReleaseAtWorkAndIsTold(CapturedOutput log) throws Exception {
        Path own = folder.resolve("own");
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/api/bundles"), own);
        String database = "jdbc:h2:file:" + folder.resolve("town");
        try (ConfigurableApplicationContext program = start(database, own)) {
            assertThat(services(program)).contains("street-stall");
        }
        broken(own.resolve(SHEET));
        Files.writeString(own.resolve("bpmn/never-released.yaml"), "key: [");

        try (ConfigurableApplicationContext program = start(database, own)) {
            assertThat(services(program))
                    .contains("street-stall", "company-start-up")
                    .doesNotContain("never-released");
            assertThat(log.getOut())
                    .containsOnlyOnce(
                            "the files of street-stall are refused, version 1 stays at work: " + SHEET + ":1: ")
                    .containsOnlyOnce("the files of never-released are refused, it is left out: ");
            for (int width : new int[] {360, 1280}) {
                try (Visit admin = CHROMIUM.visit(port(program), width, true)) {
                    admin.open("/admin/versions");
                    admin.login("admin");
                    assertThat(admin.page().locator("#refused").textContent())
                            .contains("street-stall", SHEET, "继续使用第 1 版", "never-released", "尚无可用版本");
                    admin.sound("admin-versions-refused-" + width);
                    admin.open("/admin/versions?lang=en");
                    assertThat(admin.page().locator("#refused").textContent())
                            .contains(
                                    "Version 1 stays at work",
                                    "the key of a bundle is its file name",
                                    "the service is not offered");
                }
            }
        }
    }

    /** Files of one's own are released when their cases have been run, while the last good release is at work. */
    @Test
    void aServiceOfAFolderWaitsForItsTrial() throws Exception {
        Path own = folder.resolve("own");
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/api/bundles"), own);
        String database = "jdbc:h2:file:" + folder.resolve("town");
        String none = folder.resolve("none").toString();
        Files.createDirectories(Path.of(none));
        try (ConfigurableApplicationContext program = start(database, Path.of(none))) {
            assertThat(services(program)).doesNotContain("street-stall");
        }
        try (ConfigurableApplicationContext program = start(database, own, "--yiciban.trials.background=true")) {
            await().atMost(Duration.ofMinutes(2)).until(() -> services(program).contains("street-stall"));
        }
        Path sample = own.resolve("forms/bundles/street-stall.sample.json");
        Files.writeString(sample, Files.readString(sample).replace("水果", ""));
        try (ConfigurableApplicationContext program = start(database, own, "--yiciban.trials.background=true")) {
            RefusedBundles refused = program.getBean(RefusedBundles.class);
            await().atMost(Duration.ofMinutes(2)).until(() -> refused.all().stream()
                    .anyMatch(one -> one.standing() == RefusedBundles.Standing.REFUSED));
            assertThat(services(program)).contains("street-stall");
            try (Visit admin = CHROMIUM.visit(port(program), 360, true)) {
                admin.open("/admin/versions");
                admin.login("admin");
                assertThat(admin.page().locator("#refused").textContent())
                        .contains("street-stall", "继续使用第 1 版", "trial-answer");
            }
        }
    }

    /** All bundles share the agencies: nothing can be released, and nothing was before. */
    @Test
    void withNoServiceAtAllItStartsAllTheSame() throws Exception {
        Path agencies = folder.resolve("bpmn/catalogue/agencies.yaml");
        Files.createDirectories(agencies.getParent());
        Files.writeString(agencies, "- code: [");

        try (ConfigurableApplicationContext program = start("jdbc:h2:mem:no-service", folder)) {
            assertThat(services(program)).isEqualTo("[]");
            assertThat(get(program, "/").statusCode()).isEqualTo(200);
            try (Visit admin = CHROMIUM.visit(port(program), 1280, true)) {
                admin.open("/admin/versions");
                admin.login("admin");
                assertThat(admin.page().locator("#refused").textContent())
                        .contains("company-start-up", "restaurant", "agencies.yaml");
            }
        }
    }

    private static void broken(Path sheet) throws IOException {
        Files.writeString(sheet, Files.readString(sheet).replace("key: street-stall", "key: stall-key"));
    }

    private ConfigurableApplicationContext start(String database, Path bundles, String... more) {
        return new SpringApplicationBuilder(Yiciban.class)
                .registerShutdownHook(false)
                .run(Stream.concat(
                                Stream.of(
                                        "--spring.datasource.url=" + database,
                                        "--server.port=0",
                                        "--yiciban.demo-cases=false",
                                        "--yiciban.engine.job-executor=false",
                                        "--yiciban.materials.uploads=" + folder.resolve("uploads"),
                                        "--yiciban.bundles=" + bundles),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext program) {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String services(ConfigurableApplicationContext program) throws Exception {
        return get(program, "/api/v1/bundles").body();
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext program, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(program) + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
