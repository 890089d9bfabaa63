package org.yiciban.identity.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in one table that every node reads. A request without a change costs one look; that somebody was here is written
 * once a minute at most. Of two requests of one session each writes what it changed.
 */
class Visits implements SessionRepository<Visit> {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final VisitSeal seal;
    private final Duration idle;

    Visits(JdbcClient jdbc, TransactionTemplate transaction, VisitSeal seal, Duration idle) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.seal = seal;
        this.idle = idle;
    }

    private record Row(Instant begun, Instant seen, Instant ends, byte[] content) {}

    @Override
    public Visit createSession() {
        return Visit.fresh(idle);
    }

    /** Null when there is none, when it is over, and when what it holds can't be read. */
    @Override
    public @Nullable Visit findById(String id) {
        String digest = VisitSeal.digest(id);
        Row row = row(digest, "").orElse(null);
        if (row == null) {
            return null;
        }
        Map<String, Object> attributes = seal.opened(digest, row.content()).orElse(null);
        MapSession state = new MapSession(id);
        state.setCreationTime(row.begun());
        state.setLastAccessedTime(row.seen());
        state.setMaxInactiveInterval(Duration.between(row.seen(), row.ends()));
        if (attributes == null || state.isExpired()) {
            deleteById(id);
            return null;
        }
        attributes.forEach(state::setAttribute);
        return Visit.stored(state);
    }

    @Override
    public void save(Visit visit) {
        String stored = visit.storedId();
        if (stored == null) {
            insert(visit);
        } else if (!visit.changes().isEmpty() || !stored.equals(visit.getId())) {
            transaction.executeWithoutResult(status -> update(visit, VisitSeal.digest(stored)));
        } else if (visit.storedSeen().plus(SEEN_EVERY).isBefore(visit.getLastAccessedTime())) {
            jdbc.sql("update visit set seen_at = ?, ends_at = ? where digest = ?")
                    .params(time(visit.getLastAccessedTime()), ends(visit), VisitSeal.digest(stored))
                    .update();
        } else {
            return;
        }
        visit.isStored();
    }

    private void insert(Visit visit) {
        String digest = VisitSeal.digest(visit.getId());
        jdbc.sql("insert into visit (digest, begun_at, seen_at, ends_at, content) values (?, ?, ?, ?, ?)")
                .params(
                        digest,
                        time(visit.getCreationTime()),
                        time(visit.getLastAccessedTime()),
                        ends(visit),
                        seal.sealed(digest, merged(new HashMap<>(), visit)))
                .update();
    }

    /** A session that somebody ended meanwhile doesn't come back. */
    private void update(Visit visit, String before) {
        Optional<Map<String, Object>> held =
                row(before, " for update").flatMap(row -> seal.opened(before, row.content()));
        if (held.isPresent()) {
            String digest = VisitSeal.digest(visit.getId());
            jdbc.sql("update visit set digest = ?, seen_at = ?, ends_at = ?, content = ? where digest = ?")
                    .params(
                            digest,
                            time(visit.getLastAccessedTime()),
                            ends(visit),
                            seal.sealed(digest, merged(held.get(), visit)),
                            before)
                    .update();
        }
    }

    private static Map<String, Object> merged(Map<String, Object> held, Visit visit) {
        held.putAll(visit.changes());
        held.values().removeIf(Objects::isNull);
        return held;
    }

    private Optional<Row> row(String digest, String how) {
        return jdbc.sql("select begun_at, seen_at, ends_at, content from visit where digest = ?" + how)
                .param(digest)
                .query((row, i) -> new Row(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBytes(4)))
                .optional();
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql("delete from visit where digest = ?")
                .param(VisitSeal.digest(id))
                .update();
    }

    /** Sessions that nobody ended. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void sweep() {
        jdbc.sql("delete from visit where ends_at < current_timestamp").update();
    }

    private static OffsetDateTime ends(Visit visit) {
        return time(visit.getLastAccessedTime().plus(visit.getMaxInactiveInterval()));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
