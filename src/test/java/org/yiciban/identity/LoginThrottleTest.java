package org.yiciban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-10-21T02:24:00Z");
    private final LoginThrottle throttle = new LoginThrottle(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void a_name_has_to_wait_longer_with_every_wrong_password_after_the_tenth() {
        fail(9, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor("citizen", "192.0.2.1")).isEmpty();

        fail(1, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor("citizen", "192.0.2.1")).contains(Duration.ofMinutes(1));

        now = now.plus(Duration.ofMinutes(1));
        assertThat(throttle.waitFor("citizen", "192.0.2.1")).isEmpty();
        fail(1, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor("citizen", "192.0.2.1")).contains(Duration.ofMinutes(2));
        fail(20, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor("citizen", "192.0.2.1")).contains(Duration.ofMinutes(15));
    }

    @Test
    void the_name_waits_from_whatever_address_and_however_it_is_written() {
        fail(10, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor(" Citizen", "192.0.2.2")).isPresent();
        assertThat(throttle.waitFor("clerk", "192.0.2.1")).isEmpty();
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait_for_all_of_them() {
        for (int name = 0; name < LoginThrottle.TRIES_PER_ADDRESS; name++) {
            fail(1, "name" + name, "192.0.2.1");
        }
        assertThat(throttle.waitFor("never-tried", "192.0.2.1")).isPresent();
        assertThat(throttle.waitFor("never-tried", "192.0.2.2")).isEmpty();
    }

    @Test
    void the_right_password_and_half_an_hour_of_rest_both_clear_the_name() {
        fail(9, "citizen", "192.0.2.1");
        throttle.succeeded("citizen");
        fail(9, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor("citizen", "192.0.2.1")).isEmpty();

        now = now.plus(Duration.ofMinutes(31));
        fail(1, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor("citizen", "192.0.2.1")).isEmpty();
    }

    private void fail(int times, String username, String address) {
        for (int time = 0; time < times; time++) {
            throttle.failed(username, address);
        }
    }
}
