package org.yiciban.casefile.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.access.SeenCases;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.persons.CasePersons;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.AuthorityLimits;
import org.yiciban.casefile.store.Sql;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.CasesShown;

/**
 * Finds cases among all that a person of the staff may see: open and ended ones, whoever has their tasks. Three queries
 * at most, whatever the number of cases.
 */
@Service
public class CaseFinder {

    private final NamedParameterJdbcTemplate jdbc;
    private final SeenCases seen;
    private final CasePersons persons;
    private final LegalTime time;
    private final ApplicationEventPublisher events;

    public CaseFinder(
            NamedParameterJdbcTemplate jdbc,
            SeenCases seen,
            CasePersons persons,
            LegalTime time,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.persons = persons;
        this.time = time;
        this.events = events;
    }

    /**
     * A page of cases, by the time they came in.
     *
     * @throws InvalidInput when something can't be looked for
     * @throws ActRefused when the person isn't of the staff
     */
    @Transactional(readOnly = true)
    public CaseList find(CaseQuery query, Account account) {
        query.check();
        Map<String, Object> values = new HashMap<>();
        values.put("now", Sql.time(time.now()));
        values.put("skip", (long) query.page() * query.size());
        values.put("size", query.size() + 1);
        if (query.chosen().whose() == CaseQuery.Whose.AGENCY) {
            values.put("colleagues", colleagues(account));
        }
        if (!query.typed().person().isEmpty()) {
            values.put("persons", persons.hashes(query.typed().person()));
        }
        String where = seen.condition(account, values) + CaseConditions.of(query, account, values);
        String order = query.chosen().oldestFirst() ? "" : " desc";
        // one state alone is sorted by its index already; H2 only knows when the order begins as the index does
        String first = query.chosen().statuses().size() == 1 ? "e.status" + order + ", " : "";
        List<CaseList.Row> found = jdbc.query(
                "select e.* from case_entry e where " + where + " order by " + first + "e.received_at" + order
                        + ", e.case_number" + order + " offset :skip rows fetch next :size rows only",
                values,
                CaseFinder::row);
        boolean more = found.size() > query.size() && query.page() < CaseQuery.LAST_PAGE;
        List<CaseList.Row> shown = found.subList(0, Math.min(found.size(), query.size()));
        events.publishEvent(new CasesShown(
                shown.stream().map(CaseList.Row::caseNumber).toList(),
                query.typed().criteria()));
        return new CaseList(query.page(), lit(shown, values), more);
    }

    /** By name: a database that sees how few or many they are finds the way from them or along the list. Never empty. */
    private List<String> colleagues(Account account) {
        List<String> names = account.organ() == null
                ? List.of()
                : jdbc.queryForList(
                        "select username from account where agency = :agency and division = :division",
                        Map.of(
                                "agency",
                                account.organ().agency().value(),
                                "division",
                                account.organ().division().value()),
                        String.class);
        return names.isEmpty() ? List.of("") : names;
    }

    /** The lights of these cases, from the clocks as they stand in the table. */
    private List<CaseList.Row> lit(List<CaseList.Row> rows, Map<String, Object> values) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<String, OpenLimits> open = new HashMap<>();
        values.put("shown", rows.stream().map(row -> row.caseNumber().value()).toList());
        values.put("kinds", AuthorityLimits.ALL);
        jdbc.query(
                "select case_number, kind, due_at, yellow_at from legal_clock"
                        + " where case_number in (:shown) and ended = false and kind in (:kinds)",
                values,
                clock -> {
                    open.computeIfAbsent(clock.getString("case_number"), key -> new OpenLimits())
                            .add(clock);
                });
        return rows.stream()
                .map(row -> {
                    OpenLimits limits = open.get(row.caseNumber().value());
                    return limits == null ? row : row.lit(limits.light(time.now()), limits.due());
                })
                .toList();
    }

    private static CaseList.Row row(ResultSet row, int number) throws SQLException {
        String name = row.getString("applicant_name");
        return new CaseList.Row(
                new CaseNumber(row.getString("case_number")),
                new BundleKey(row.getString("bundle")),
                row.getLong("release_id"),
                row.getBoolean("person") ? Applicant.masked(name) : name,
                row.getString("masked_title"),
                CaseStatus.valueOf(row.getString("status")),
                Sql.value(CaseOutcome.class, row, "outcome"),
                Sql.moment(row, "received_at"),
                Sql.instant(row, "completed_at"),
                Stream.of(row.getString("agencies").split(","))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .map(AgencyCode::new)
                        .toList(),
                Light.NONE,
                null);
    }
}
