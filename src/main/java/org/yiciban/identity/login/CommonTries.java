package org.yiciban.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the tries of all nodes in one table, by digest; a step is one statement with its rows in one order, so none waits. */
final class CommonTries {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(WrongTries.LONGEST_WAIT_IN_MINUTES);

    /** What a node that died held is free after that. */
    private static final Duration HELD_FOR = Duration.ofMinutes(1);

    /** So many are remembered; those that were the last to be closed longest. */
    private static final int REMEMBERED = 100_000;

    private static final String WRONG = "(case when t.last_at < :forgotten then 0 else t.wrong end)";
    private static final String HELD = "(case when t.held_until < :now then 0 else t.held end)";

    /** One at a time always, as after a wait; more while all of them together may be wrong. */
    private static final String TAKE =
            """
            with wanted (digest, allowed) as (select * from unnest(:digests, :allowed)),
            taken as (
                insert into wrong_try as t (digest, wrong, held, last_at, held_until)
                select digest, 0, 1, :now, :until from wanted order by digest
                on conflict (digest) do update
                set held = %2$s + 1, held_until = :until, wrong = %1$s
                where coalesce(t.closed_until, :now) <= :now
                    and (%2$s = 0
                        or %1$s + %2$s < (select w.allowed from wanted w where w.digest = t.digest))
                returning t.digest, t.wrong)
            select w.digest, k.digest is not null as taken, coalesce(k.wrong, 0) as wrong, t.closed_until
            from wanted w left join taken k on k.digest = w.digest left join wrong_try t on t.digest = w.digest
            """
                    .formatted(WRONG, HELD);

    private static final String COUNT =
            """
            insert into wrong_try as t (digest, wrong, held, last_at, held_until)
            select digest, 1, 0, :now, :now from unnest(:digests) as w (digest) order by digest
            on conflict (digest) do update
            set (wrong, held, last_at, closed_until) = (
                select %1$s + 1, greatest(0, %2$s - w.spent), :now,
                    case when %1$s + 1 >= w.allowed
                        then cast(:now as timestamptz) + interval '1 minute'
                            * least(:longest, power(2, least(4, %1$s + 1 - w.allowed))) end
                from unnest(:digests, :allowed, :spent) as w (digest, allowed, spent) where w.digest = t.digest)
            """
                    .formatted(WRONG, HELD);

    private static final String GIVE_BACK =
            """
            with given (digest, places) as (
                select t.digest, g.places from wrong_try t
                join unnest(:digests, :places) as g (digest, places) on g.digest = t.digest
                order by t.digest for update of t)
            update wrong_try t set held = greatest(0, t.held - given.places) from given where t.digest = given.digest
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CommonTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What came of asking for a place.
     *
     * @param taken whether a try may be looked at
     * @param guessed whether there were wrong ones of late
     * @param closedFor how long nobody may try; empty when it is only for others to end
     */
    record Place(String digest, boolean taken, boolean guessed, Optional<Duration> closedFor) {}

    /** Takes a place of each limit where there is one; those that were taken are given back by their digest. */
    List<Place> take(Map<String, Integer> limits) {
        Instant now = clock.instant();
        return jdbc.sql(TAKE)
                .param("digests", limits.keySet().toArray(String[]::new))
                .param("allowed", limits.values().toArray(Integer[]::new))
                .param("now", time(now))
                .param("until", time(now.plus(HELD_FOR)))
                .param("forgotten", time(now.minus(WrongTries.FORGOTTEN_AFTER)))
                .query((row, i) -> new Place(
                        row.getString("digest"),
                        row.getBoolean("taken"),
                        row.getInt("wrong") > 0,
                        Optional.ofNullable(row.getObject("closed_until", OffsetDateTime.class))
                                .map(until -> Duration.between(now, until.toInstant()))
                                .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
                                // a clock that was set back must not lock anybody out for longer than the rule
                                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)))
                .list();
    }

    /** One wrong try more of each limit, in the place of so many spent; with the last that is allowed the wait begins. */
    void count(Map<String, Integer> limits, Map<String, Integer> spent) {
        Instant now = clock.instant();
        jdbc.sql(COUNT)
                .param("digests", limits.keySet().toArray(String[]::new))
                .param("allowed", limits.values().toArray(Integer[]::new))
                .param("now", time(now))
                .param("forgotten", time(now.minus(WrongTries.FORGOTTEN_AFTER)))
                .param("spent", limits.keySet().stream().map(spent::get).toArray(Integer[]::new))
                .param("longest", LONGEST_WAIT.toMinutes())
                .update();
    }

    /** Places of tries that are over. */
    void giveBack(Map<String, Integer> places) {
        jdbc.sql(GIVE_BACK)
                .param("digests", places.keySet().toArray(String[]::new))
                .param("places", places.values().toArray(Integer[]::new))
                .update();
    }

    /** As if there had been no wrong ones. */
    void forget(String digest) {
        jdbc.sql("update wrong_try set wrong = 0, closed_until = null where digest = :digest")
                .param("digest", digest)
                .update();
    }

    /** What counts no more, and what is too much. */
    void sweep() {
        Instant now = clock.instant();
        jdbc.sql("delete from wrong_try where last_at < :forgotten or (wrong = 0 and held_until < :now)"
                        + " or digest in (select digest from wrong_try"
                        + " order by closed_until desc nulls last, last_at desc offset " + REMEMBERED + ")")
                .param("forgotten", time(now.minus(WrongTries.FORGOTTEN_AFTER)))
                .param("now", time(now))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
