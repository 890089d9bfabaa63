package org.yiciban.identity.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.BadAttributeValueExpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.servlet.FlashMap;

/** Only classes that belong into a session are read from one. */
class VisitSealTest {

    private final VisitSeal seal = new VisitSeal("0123456789abcdef0123456789abcdef");

    private boolean isRead(Object value) {
        return seal.opened("one", seal.sealed("one", Map.of("value", value))).isPresent();
    }

    static Stream<Serializable> foreign() {
        return Stream.of(
                new InetSocketAddress("127.0.0.1", 1),
                new BadAttributeValueExpException("text"),
                new InetSocketAddress[] {new InetSocketAddress("127.0.0.1", 1)},
                (Serializable) List.of(new InetSocketAddress("127.0.0.1", 1)));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void anotherClassEndsTheSession(Serializable value) {
        assertThat(isRead(value)).isFalse();
    }

    @Test
    void whatIsNestedWithoutEndEndsTheSession() {
        List<Object> nested = new ArrayList<>();
        for (int depth = 0; depth < 100; depth++) {
            nested = new ArrayList<>(List.of(nested));
        }
        assertThat(isRead(nested)).isFalse();
    }

    @Test
    void whatBelongsIntoASessionIsRead() {
        FlashMap flash = new FlashMap();
        flash.put("said", "保存成功");
        assertThat(isRead(List.of(flash))).isTrue();
        assertThat(isRead(new SecurityContextImpl(new TestingAuthenticationToken("clerk", "", "CLERK"))))
                .isTrue();
        assertThat(isRead(Map.of("field", List.of("a", "b")))).isTrue();
        assertThat(isRead(java.time.Instant.EPOCH)).isTrue();
    }
}
