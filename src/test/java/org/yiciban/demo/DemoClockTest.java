package org.yiciban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.yiciban.shared.ClockAhead;

class DemoClockTest {

    private static final Instant NOW = Instant.parse("2026-10-21T02:24:00.250Z");

    private final List<Object> told = new ArrayList<>();
    private final Clock real = Clock.fixed(NOW, ZoneOffset.UTC);
    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database = new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .addScript("db/migration/V10__demo.sql")
                .build();
    }

    @AfterEach
    void stop() {
        database.shutdown();
    }

    @Test
    void it_shows_the_real_time_until_somebody_moves_it() {
        assertThat(clock().instant()).isEqualTo(NOW);
        assertThat(clock().offset()).isZero();
    }

    @Test
    void it_moves_forward_in_every_zone_tells_so_and_remembers() {
        DemoClock clock = clock();
        Clock inShanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));

        clock.advanceTo(Instant.parse("2026-10-24T01:00:00Z"));

        assertThat(clock.instant())
                .isBetween(Instant.parse("2026-10-24T01:00:00Z"), Instant.parse("2026-10-24T01:00:01Z"));
        assertThat(inShanghai.instant()).isEqualTo(clock.instant());
        assertThat(told).containsExactly(new ClockAhead.Advanced(clock.offset()));
        assertThat(clock().offset()).as("after a restart").isEqualTo(clock.offset());
        assertThat(clock.offset()).isEqualTo(Duration.ofSeconds(clock.offset().toSeconds()));
    }

    @Test
    void it_never_goes_back() {
        DemoClock clock = clock();
        clock.advanceTo(NOW.plusSeconds(3600));

        assertThatThrownBy(() -> clock.advanceTo(NOW.plusSeconds(3599)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only moves forward");
        assertThat(clock.instant()).isAfterOrEqualTo(NOW.plusSeconds(3600));
        assertThat(told).hasSize(1);
    }

    private DemoClock clock() {
        return new DemoClock(real, JdbcClient.create(database), told::add);
    }
}
