package org.yiciban.identity.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.shared.Sha256;

/** Links with which a person sets a password: one a person, good once and for a day. Only their hash is stored. */
@Repository
class PasswordLinks {

    static final Duration VALID = Duration.ofHours(24);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link; earlier ones of the person are void. */
    String make(String username) {
        drop(username);
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("insert into password_link (token_hash, username, valid_until) values (?, ?, ?)")
                .params(Sha256.of(token), username, now().plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Whose link it is, as long as it is good. */
    Optional<String> owner(String token) {
        return jdbc.sql("select username from password_link where token_hash = ? and valid_until > ?")
                .params(Sha256.of(token), now().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Uses a link up: of two who try at once one wins. */
    boolean use(String token) {
        return jdbc.sql("delete from password_link where token_hash = ? and valid_until > ?")
                        .params(Sha256.of(token), now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void drop(String username) {
        jdbc.sql("delete from password_link where username = ?").param(username).update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
