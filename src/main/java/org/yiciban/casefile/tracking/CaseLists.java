package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.Results;
import org.yiciban.casefile.store.Sql;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.MaterialCode;

/** Short answers about many cases at once, none of which is read as a whole. */
@Service
@Transactional(readOnly = true)
public class CaseLists {

    /** How many of one's own cases stand on a page. */
    public static final int OWN_PAGE = 50;

    /** More than anybody turns over; keeps the offset a number. */
    private static final int LAST_OWN_PAGE = 100_000;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcTemplate jdbc;
    private final Results given;
    private final LegalTime time;

    CaseLists(JdbcTemplate jdbc, Results given, LegalTime time) {
        this.jdbc = jdbc;
        this.given = given;
        this.time = time;
    }

    /**
     * A page of one's own cases.
     *
     * @param page counted from 0
     * @param more whether older ones follow
     */
    public record OwnPage(List<CaseSummary> content, int page, boolean more) {}

    /**
     * The cases that an account has handed in, as an agent while the mandate runs, with what they have given, newest
     * first, {@value #OWN_PAGE} a page.
     *
     * @param page counted from 0
     */
    public OwnPage mine(Account account, int page) {
        int shown = Math.max(0, Math.min(page, LAST_OWN_PAGE));
        List<CaseSummary> found = jdbc.query(
                """
                select c.case_number, c.release_id, c.applicant_name, e.title, c.status, c.outcome, c.received_at
                from case_file c left join case_entry e on e.case_number = c.case_number
                where c.account = ? and (c.account_until is null or c.account_until >= ?) or c.principal = ?
                order by c.received_at desc, c.case_number desc offset ? rows fetch next ? rows only""",
                (row, i) -> new CaseSummary(
                        new CaseNumber(row.getString("case_number")),
                        row.getLong("release_id"),
                        row.getString("applicant_name"),
                        row.getString("title"),
                        CaseStatus.valueOf(row.getString("status")),
                        Sql.value(CaseOutcome.class, row, "outcome"),
                        Sql.moment(row, "received_at"),
                        List.of()),
                account.username(),
                LocalDate.ofInstant(time.now(), ZONE),
                account.username(),
                (long) shown * OWN_PAGE,
                OWN_PAGE + 1);
        List<CaseSummary> content = found.subList(0, Math.min(found.size(), OWN_PAGE));
        Map<String, List<CaseSummary.Result>> results = resultsOf(content);
        return new OwnPage(
                content.stream()
                        .map(one ->
                                one.with(results.getOrDefault(one.caseNumber().value(), List.of())))
                        .toList(),
                shown,
                found.size() > OWN_PAGE);
    }

    /** What cases in a list have given, by their numbers; one query, none for an empty list. */
    private Map<String, List<CaseSummary.Result>> resultsOf(List<CaseSummary> listed) {
        List<String> numbers = listed.stream()
                .filter(one -> one.status() != CaseStatus.RECEIVED)
                .map(one -> one.caseNumber().value())
                .toList();
        return numbers.isEmpty() ? Map.of() : given.of(numbers);
    }

    /** A paper that the account handed in before, for the same purpose. */
    public record PaperOnFile(MaterialCode material, String uploadId, String name, Instant handedIn) {}

    /** The newest paper of each kind that the account itself handed in with earlier cases of its own, not a principal's. */
    public List<PaperOnFile> papersOnFile(Account account) {
        Map<MaterialCode, PaperOnFile> newest = new LinkedHashMap<>();
        jdbc.query(
                """
                select m.material, u.id, u.name, u.uploaded_at from case_file c
                join submitted_material m on m.case_number = c.case_number
                join upload u on u.id = m.upload_id and u.owner = c.account
                where c.account = ? and c.on_behalf_of is null order by u.uploaded_at desc, u.id fetch first 200 rows only""",
                row -> {
                    MaterialCode code = new MaterialCode(row.getString("material"));
                    newest.putIfAbsent(
                            code,
                            new PaperOnFile(
                                    code, row.getString("id"), row.getString("name"), Sql.moment(row, "uploaded_at")));
                },
                account.username());
        return List.copyOf(newest.values());
    }

    /** How many lines the journals of these cases have: a cheap sign that something happened. */
    public Map<CaseNumber, Integer> journalLengths(Collection<CaseNumber> numbers) {
        Map<CaseNumber, Integer> lengths = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            Object[] asked = numbers.stream().map(CaseNumber::value).toArray();
            String places = String.join(", ", Collections.nCopies(asked.length, "?"));
            jdbc.query(
                    "select case_number, journal_length from case_file where case_number in (" + places + ")",
                    row -> {
                        lengths.put(new CaseNumber(row.getString(1)), row.getInt(2));
                    },
                    asked);
        }
        return lengths;
    }
}
