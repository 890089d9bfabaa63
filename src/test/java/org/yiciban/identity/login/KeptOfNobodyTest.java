package org.yiciban.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What strangers type is kept until it is a flood. */
class KeptOfNobodyTest {

    private static final int LARGEST = 190_000;

    private final AtomicLong nanos = new AtomicLong();
    private final KeptOfNobody kept = new KeptOfNobody(nanos::get);

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    /** Each without a cookie, so that each would have a session of its own. */
    @Test
    void aFloodOfFormsBeginsNoFloodOfSessions() {
        assertThat(kept(12, "203.0.113.7")).hasSize(10);

        assertThat(kept(1, "203.0.113.8")).as("somebody else's").hasSize(1);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("clerk", "", "ROLE_CLERK"));
        assertThat(kept(12, "203.0.113.7")).as("whose login stands").hasSize(12);
    }

    @Test
    void networksCountAndAllTogetherAndAfterHalfAnHourAnew() {
        assertThat(kept.take("2001:db8:1:2::5", KeptOfNobody.FROM_ONE)).isTrue();
        assertThat(kept.take("2001:db8:1:2::6", 1)).as("the same network").isFalse();
        for (int i = 1; i < KeptOfNobody.FROM_ALL / KeptOfNobody.FROM_ONE; i++) {
            assertThat(kept.take("198.51.100." + i, KeptOfNobody.FROM_ONE)).isTrue();
        }
        assertThat(kept.take("192.0.2.1", 1)).as("nothing is left").isFalse();

        nanos.addAndGet(Duration.ofMinutes(31).toNanos());
        assertThat(kept.take("2001:db8:1:2::6", 1)).isTrue();
    }

    private static List<String> kept(int times, String address) {
        return IntStream.range(0, times)
                .mapToObj(i -> {
                    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/track");
                    request.setServletPath("/track");
                    request.setRemoteAddr(address);
                    return UnkeptForm.keep(
                            request, Map.of("code", new String[] {"a".repeat(LARGEST)}), Set.of("code"), page -> page);
                })
                .flatMap(java.util.Optional::stream)
                .toList();
    }
}
