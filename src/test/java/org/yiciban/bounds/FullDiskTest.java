package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yiciban.api.Program;
import org.yiciban.api.Walk;

/** An H2 file on a disk that runs full: told in words, reading goes on, and with room again everything goes on by itself. */
@Import(Program.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "yiciban.engine.job-executor=false",
            "yiciban.demo-cases=false",
            "yiciban.bundles=src/test/resources/api/bundles",
            "yiciban.materials.uploads=target/test-uploads-${surefire.forkNumber:1}"
        })
class FullDiskTest {

    private static final long PLENTY = 10L << 30;
    private static final AtomicLong USABLE = new AtomicLong(PLENTY);

    @TempDir
    static Path folder;

    private final Program program;
    private final Walk walk;
    private final JdbcTemplate jdbc;
    private final String key = UUID.randomUUID().toString();
    private Map<String, Object> application;

    @Autowired
    FullDiskTest(Program program, JdbcTemplate jdbc) {
        this.program = program;
        this.walk = new Walk(program);
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void onADiskThatFills(DynamicPropertyRegistry properties) {
        FilePath.register(new FillingDisk());
        properties.add(
                "spring.datasource.url", () -> "jdbc:h2:filling:" + folder.resolve("yiciban") + ";WRITE_DELAY=0");
    }

    @TestConfiguration
    static class Measured {

        @Bean
        @Primary
        FreeSpace measured(Bounds bounds) {
            return new FreeSpace(bounds.space().toBytes(), List.of(folder), true, any -> USABLE.get());
        }
    }

    @BeforeEach
    void fillIn() {
        application = walk.application("street-stall");
        application.put("materials", List.of());
    }

    @AfterEach
    void thereIsRoom() {
        FillingDisk.full = false;
        USABLE.set(PLENTY);
    }

    @Test
    void aDatabaseFileThatCouldNotBeWrittenIsOpenedAnew() {
        String before = applied(UUID.randomUUID().toString()).text("caseNumber");
        int cases = cases();

        FillingDisk.full = true;
        Program.Answer refused = applied(key);
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(503);
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.raw().body()).contains("Idempotency-Key");
        await().untilAsserted(() -> {
            assertThat(program.call("/api/v1/cases/" + before).as("clerk").get().status())
                    .as("reading goes on")
                    .isEqualTo(200);
            assertThat(program.call("/actuator/health/readiness").get().status())
                    .isEqualTo(200);
        });

        FillingDisk.full = false;
        await().untilAsserted(() -> assertThat(applied(key).status()).isIn(200, 201));
        program.settle();
        assertThat(cases()).isEqualTo(cases + 1);
        walk.toTheEnd(before);
    }

    @Test
    void beforeTheDiskIsFullActsAreRefusedAndReadingGoesOn() {
        USABLE.set(1 << 20);
        await().untilAsserted(() -> assertThat(
                        program.call("/my/cases").postForm("item=x").status())
                .as("seen within a second")
                .isEqualTo(507));
        int cases = cases();
        Program.Answer refused = applied(key);
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body().path("title").asString()).isEqualTo("存储空间不足");
        assertThat(refused.text("detail")).contains("没有执行");
        Program.Answer page = program.call("/my/cases").postForm("item=x");
        assertThat(page.status()).isEqualTo(507);
        assertThat(page.raw().body()).contains("磁盘快要写满");
        assertThat(program.call("/").get().status()).isEqualTo(200);
        assertThat(program.call("/actuator/health").get().status()).isEqualTo(503);
        assertThat(program.call("/actuator/health/readiness").get().status())
                .as("it can still be read")
                .isEqualTo(200);

        USABLE.set(PLENTY);
        await().untilAsserted(() -> assertThat(applied(key).status()).isEqualTo(201));
        assertThat(program.call("/actuator/health").get().status()).isIn(200, 503);
        assertThat(cases()).isEqualTo(cases + 1);
    }

    private Program.Answer applied(String idempotencyKey) {
        return program.call("/api/v1/cases")
                .as("citizen")
                .with("Idempotency-Key", idempotencyKey)
                .post(application);
    }

    private int cases() {
        return jdbc.queryForObject("select count(*) from case_file", Integer.class);
    }
}
