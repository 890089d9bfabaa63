package org.yiciban.identity.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.CasesShown;
import org.yiciban.shared.LocalText;

/** Reads the traces: all of them for auditors, who opened a case for its applicant. */
@Repository
public class Traces {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** So many days, agencies and duties of one case are told to its applicant. */
    private static final int LATEST_OPENINGS = 200;

    private final NamedParameterJdbcTemplate jdbc;
    private final TraceBook book;

    Traces(NamedParameterJdbcTemplate jdbc, TraceBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** A line with its number, by which lists go on. */
    public record Numbered(long number, TraceLine line) {}

    /**
     * Lines, the newest first; two statements. What this node has collected is written before.
     *
     * @param before only lines with a smaller number
     * @param most how many at most
     */
    public List<Numbered> find(TraceQuery query, long before, int most) {
        book.write();
        Map<String, Object> values = new HashMap<>(Map.of("before", before, "most", most));
        String table =
                query.caseNumber() == null ? "trace_line t" : "trace_case c join trace_line t on t.line_no = c.line_no";
        List<String> conditions = new ArrayList<>(List.of("t.line_no < :before"));
        add(conditions, values, "account = :account", "account", query.account());
        add(
                conditions,
                values,
                "c.case_number = :number",
                "number",
                query.caseNumber() == null ? null : query.caseNumber().value());
        add(
                conditions,
                values,
                "kind = :kind",
                "kind",
                query.kind() == null ? null : query.kind().name());
        add(conditions, values, "at >= :from", "from", query.from() == null ? null : start(query.from()));
        add(
                conditions,
                values,
                "at < :end",
                "end",
                query.to() == null ? null : start(query.to().plusDays(1)));
        List<Row> rows = jdbc.query(
                "select t.*, t.line_no as numbered from " + table + " where " + String.join(" and ", conditions)
                        + " order by t.line_no desc fetch first :most rows only",
                values,
                (row, i) -> Row.read(row));
        note(query, !rows.isEmpty());
        return withCases(rows);
    }

    /** Whoever asks for one person or case leaves that too; a name that was never here may be anything. */
    private static void note(TraceQuery query, boolean found) {
        if (query.caseNumber() != null) {
            TraceNote.shown(new CasesShown(List.of(query.caseNumber()), null));
        }
        if (query.account() != null && found) {
            TraceNote.about(query.account());
        }
    }

    /**
     * Who opened a case on one day, and how often: officials alone, and only what they were shown.
     *
     * @param latest when the last of them did
     */
    public record Opening(Instant latest, @Nullable AgencyCode agency, Set<Role> roles, TraceKind kind, int times) {}

    /**
     * Who opened a case, by day, agency and duties, the newest first, {@value #LATEST_OPENINGS} at most. One statement.
     *
     * @param but an account whose own looks don't count; may be null
     */
    public List<Opening> openings(CaseNumber number, @Nullable String but) {
        return jdbc.query(
                "select max(t.at) as latest, agency, roles, kind, count(*) as times"
                        + " from trace_case c join trace_line t on t.line_no = c.line_no"
                        + " where c.case_number = :number and t.kind in (:kinds) and t.outcome = 'DONE'"
                        + " and t.account is not null and t.account <> :but"
                        + " group by cast(t.at at time zone 'Asia/Shanghai' as date), agency, roles, kind"
                        + " order by max(c.line_no) desc fetch first :most rows only",
                Map.of(
                        "number",
                        number.value(),
                        "kinds",
                        TraceKind.openings().stream().map(Enum::name).toList(),
                        "but",
                        but == null ? "" : but,
                        "most",
                        LATEST_OPENINGS),
                (row, i) -> new Opening(
                        row.getObject("latest", OffsetDateTime.class).toInstant(),
                        agency(row.getString("agency")),
                        roles(row.getString("roles")),
                        TraceKind.valueOf(row.getString("kind")),
                        row.getInt("times")));
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private List<Numbered> withCases(List<Row> rows) {
        Map<Long, List<String>> cases = new HashMap<>();
        if (!rows.isEmpty()) {
            jdbc.query(
                    "select line_no, case_number from trace_case where line_no in (:lines) order by case_number",
                    Map.of("lines", rows.stream().map(Row::number).toList()),
                    row -> {
                        cases.computeIfAbsent(row.getLong("line_no"), line -> new ArrayList<>())
                                .add(row.getString("case_number"));
                    });
        }
        return rows.stream()
                .map(row -> new Numbered(row.number(), row.line(cases.getOrDefault(row.number(), List.of()))))
                .toList();
    }

    /** A row without its cases. */
    private record Row(long number, TraceLine bare) {

        static Row read(ResultSet row) throws SQLException {
            String account = row.getString("account");
            TraceLine.Who who = account == null
                    ? null
                    : new TraceLine.Who(
                            account,
                            new LocalText(row.getString("name_zh"), row.getString("name_en")),
                            agency(row.getString("agency")),
                            roles(row.getString("roles")));
            return new Row(
                    row.getLong("numbered"),
                    new TraceLine(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            TraceKind.valueOf(row.getString("kind")),
                            who,
                            List.of(),
                            row.getString("subject"),
                            row.getString("address"),
                            TraceOutcome.valueOf(row.getString("outcome"))));
        }

        TraceLine line(List<String> cases) {
            return new TraceLine(
                    bare.at(), bare.kind(), bare.who(), cases, bare.subject(), bare.address(), bare.outcome());
        }
    }

    private static @Nullable AgencyCode agency(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }

    private static Set<Role> roles(String names) {
        return Stream.of(names.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
