package org.yiciban.casefile.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.shared.CaseNumber;

/**
 * Verifies the journals of some cases, in the order of their numbers: three statements whatever the cases hold, and one line
 * at a time in memory. Line and row of the case are read by one statement, so that an act meanwhile is no fault.
 */
@Repository
public class JournalCheck {

    private static final int LINES_AT_A_TIME = 200;

    private static final String LAST =
            """
            select max(case_number) from (
                select case_number from case_file where case_number > ? order by case_number limit ?) portion""";

    private static final String LINES =
            """
            select c.case_number, c.journal_length, c.journal_head, e.entry_no, e.at, e.effective_at, e.verb, e.part,
                e.actor, e.actor_name, e.on_behalf_of, e.channel, e.agency, e.status_before, e.status_after,
                e.clock_effect, e.facts, e.seal
            from case_file c left join journal_entry e on e.case_number = c.case_number
            where %s order by c.case_number, e.entry_no""";

    private static final String LINES_OF_PORTION = LINES.formatted("c.case_number > ? and c.case_number <= ?");
    private static final String LINES_OF_ONE = LINES.formatted("c.case_number = ?");

    private static final CaseHeads.Known NOT_HEADED = new CaseHeads.Known(0, "");

    private final JdbcTemplate jdbc;
    private final CaseSecret secret;
    private final AtRest keys;
    private final CaseHeads.Source heads;

    @Autowired
    JournalCheck(DataSource database, CaseSecret secret, AtRest keys, CaseHeads heads) {
        this(database, secret, keys, heads::between);
    }

    JournalCheck(DataSource database, CaseSecret secret, AtRest keys, CaseHeads.Source heads) {
        this.heads = heads;
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(LINES_AT_A_TIME);
        this.secret = secret;
        this.keys = keys;
    }

    /**
     * Verifies the next cases. Runs in a transaction of the caller, without which PostgreSQL would send all lines at once.
     *
     * @param number the case to go on behind; empty to begin
     * @param most how many cases at most
     * @return them in order; none when there are no more
     */
    public List<CheckedCase> after(String number, int most) {
        String last = jdbc.queryForObject(LAST, String.class, number, most);
        if (last == null) {
            return List.of();
        }
        return read(LINES_OF_PORTION, heads.between(number, last), number, last);
    }

    /** Whether every line of the case is as it was written and none is missing. */
    public boolean isWhole(CaseNumber number) {
        return read(LINES_OF_ONE, Map.of(), number.value()).stream()
                .anyMatch(one -> one.fault().isEmpty());
    }

    private List<CheckedCase> read(String lines, Map<String, CaseHeads.Known> known, Object... cases) {
        List<CheckedCase> checked = new ArrayList<>();
        JournalChain[] chain = new JournalChain[1];
        jdbc.query(
                lines,
                row -> {
                    String of = row.getString("case_number");
                    if (chain[0] == null || !chain[0].isOf(of)) {
                        end(chain[0], checked);
                        chain[0] = new JournalChain(
                                secret,
                                keys,
                                of,
                                row.getInt("journal_length"),
                                row.getString("journal_head"),
                                known.getOrDefault(of, NOT_HEADED));
                    }
                    chain[0].take(row);
                },
                cases);
        end(chain[0], checked);
        return checked;
    }

    private static void end(JournalChain chain, List<CheckedCase> checked) {
        if (chain != null) {
            checked.add(chain.end());
        }
    }
}
