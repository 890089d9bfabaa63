package org.yiciban.identity.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.engine.BenchDatabase;

/** Sessions of two nodes on one database. */
class VisitsTest {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final String CODE = "7QJ4-KX0V-2MBNR";

    private JdbcClient jdbc;
    private Visits one;
    private Visits other;
    private Visits stranger;

    private void on(BenchDatabase database) {
        DriverManagerDataSource source = database == BenchDatabase.H2
                ? new DriverManagerDataSource(database.newUrl(), "sa", "")
                : new DriverManagerDataSource(database.newUrl(), "postgres", "postgres");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V70__visit.sql")).execute(source);
        jdbc = JdbcClient.create(source);
        one = node(source, "the secret of both");
        other = node(source, "the secret of both");
        stranger = node(source, "another secret");
    }

    private Visits node(DriverManagerDataSource source, String secret) {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        return new Visits(jdbc, transaction, new VisitSeal(secret), IDLE);
    }

    private Visit begun() {
        Visit visit = one.createSession();
        visit.setAttribute("code", CODE);
        one.save(visit);
        return visit;
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aSessionGoesOnAtAnotherNodeAlsoUnderItsNewNumber(BenchDatabase database) {
        on(database);
        Visit begun = begun();
        String before = begun.getId();

        Visit there = other.findById(before);
        assertThat(there.<String>getAttribute("code")).isEqualTo(CODE);
        assertThat(there.getMaxInactiveInterval()).isEqualTo(IDLE);
        there.changeSessionId();
        other.save(there);

        assertThat(one.findById(before)).isNull();
        assertThat(one.findById(there.getId()).<String>getAttribute("code")).isEqualTo(CODE);
        one.deleteById(there.getId());
        there.setAttribute("late", "answer");
        other.save(there);
        assertThat(one.findById(there.getId()))
                .as("ended, and doesn't come back")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void ofTwoRequestsAtOnceEachWritesWhatItChanged(BenchDatabase database) {
        on(database);
        String id = begun().getId();
        Visit here = one.findById(id);
        Visit there = other.findById(id);

        here.setAttribute("search", "林晓");
        there.removeAttribute("code");
        one.save(here);
        other.save(there);

        Visit both = one.findById(id);
        assertThat(both.getAttributeNames()).containsExactly("search");
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void whoReadsTheTableLearnsNothingAndCanTakeNothingOver(BenchDatabase database) {
        on(database);
        Visit begun = begun();
        byte[] held = content(begun);
        assertThat(new String(held, StandardCharsets.ISO_8859_1)).doesNotContain(CODE);
        assertThat(jdbc.sql("select digest from visit").query(String.class).list())
                .doesNotContain(begun.getId());

        Visit victim = one.createSession();
        one.save(victim);
        jdbc.sql("update visit set content = ? where digest = ?")
                .params(held, VisitSeal.digest(victim.getId()))
                .update();
        assertThat(one.findById(victim.getId())).as("a row of another session").isNull();
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void whatCanNotBeReadEndsTheSessionAndNotTheRequest(BenchDatabase database) {
        on(database);
        String id = begun().getId();

        assertThat(stranger.findById(id)).isNull();

        assertThat(jdbc.sql("select count(*) from visit").query(Integer.class).single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void thatSomebodyWasHereIsWrittenOnceAMinute(BenchDatabase database) {
        on(database);
        Visit visit = begun();
        Instant begun = visit.getLastAccessedTime();
        Object row = row();

        visit.setLastAccessedTime(begun.plusSeconds(59));
        one.save(visit);
        assertThat(row()).isEqualTo(row);
        visit.setLastAccessedTime(begun.plusSeconds(61));
        one.save(visit);
        assertThat(row()).isNotEqualTo(row);

        jdbc.sql("update visit set seen_at = current_timestamp - interval '31' minute,"
                        + " ends_at = current_timestamp - interval '1' minute")
                .update();
        assertThat(one.findById(visit.getId())).isNull();
    }

    private Object row() {
        return jdbc.sql("select seen_at from visit").query().singleValue();
    }

    private byte[] content(Visit visit) {
        return jdbc.sql("select content from visit where digest = ?")
                .param(VisitSeal.digest(visit.getId()))
                .query((row, i) -> row.getBytes(1))
                .single();
    }
}
