package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.yiciban.casefile.access.SeenCases;
import org.yiciban.casefile.lists.CaseFinder;
import org.yiciban.casefile.lists.CaseQuery;
import org.yiciban.casefile.lists.LateCases;
import org.yiciban.casefile.lists.LateQuery;
import org.yiciban.casefile.persons.CasePersons;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.store.Sql;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;

/** Lists of lights and limits go along the indexes of running clocks; they neither ask each case nor read ended clocks. */
@OwnListsTest
class ListPlansTest {

    private static final int ENDED = 3_000;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SeenCases seen;

    @Autowired
    CasePersons persons;

    @Autowired
    LegalTime time;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Calendars calendars;

    /** Clocks that ended long ago, as most have. */
    @BeforeEach
    void manyEndedClocks() {
        String number = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2028-05-08T10:00")
                .accepted()
                .number()
                .value();
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < ENDED; n++) {
            rows.add(new Object[] {number, 1_000 + n, Sql.time(VirtualClock.at("2020-01-06T10:00"))});
        }
        jdbc.update("delete from legal_clock where clock_no >= 1000");
        jdbc.batchUpdate(
                "insert into legal_clock (case_number, clock_no, part, kind, due_at, provisional, ended)"
                        + " values (?, ?, 'bundle', 'BUNDLE_STATUTORY', ?, false, true)",
                rows);
        jdbc.execute("analyze");
    }

    @ParameterizedTest
    @EnumSource(
            value = Light.class,
            names = {"DARK_RED", "RED", "YELLOW"})
    void casesOfALightAreFoundFromTheRunningClocks(Light light) {
        Plans plans = new Plans(jdbc);

        new CaseFinder(plans, seen, persons, time, event -> {})
                .find(
                        new CaseQuery(
                                new CaseQuery.Typed("", ""),
                                new CaseQuery.Chosen(
                                        null, null, null, Set.of(), null, light, CaseQuery.Whose.ALL, false),
                                CaseQuery.Days.ANY,
                                CaseQuery.Days.ANY,
                                0,
                                50),
                        supervisor());

        assertThat(plans.told.get(0))
                .containsPattern("(?i)legal_clock_(listed|yellow)")
                .doesNotContainPattern("(?i)legal_clock\\.tableScan|seq scan on legal_clock");
    }

    @Test
    void whatIsLateAndItsSumsReadTheRunningClocksAlone() {
        Plans plans = new Plans(jdbc);
        LateCases late = new LateCases(plans, catalogue, calendars, time, event -> {});

        late.list(new LateQuery(null, null, null, 3, 0, 50), supervisor());
        late.standing(supervisor());

        assertThat(plans.told).hasSize(3).allSatisfy(plan -> assertThat(plan)
                .containsPattern("(?i)legal_clock_listed")
                .doesNotContainPattern("(?i)legal_clock\\.tableScan|seq scan on legal_clock"));
    }

    private Account supervisor() {
        return scenarios.account("supervisor");
    }

    /** Keeps the plan of each statement and doesn't change its answer. */
    private static final class Plans extends NamedParameterJdbcTemplate {

        private final List<String> told = new ArrayList<>();

        Plans(JdbcTemplate jdbc) {
            super(jdbc);
        }

        private void explain(String sql, Map<String, ?> values) {
            told.add(String.join("\n", super.query("explain " + sql, values, (row, number) -> row.getString(1))));
        }

        @Override
        public <T> List<T> query(String sql, Map<String, ?> values, RowMapper<T> mapper) {
            if (!sql.startsWith("explain ")) {
                explain(sql, values);
            }
            return super.query(sql, values, mapper);
        }

        @Override
        public void query(String sql, Map<String, ?> values, RowCallbackHandler handler) {
            explain(sql, values);
            super.query(sql, values, handler);
        }
    }
}
