package org.yiciban.casefile.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.atrest.HashedRows;
import org.yiciban.atrest.UnreadableValue;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.shared.CaseNumber;

/**
 * By which numbers a case is found. Written with each round of it, in the transaction of the act, and never changed but for
 * its key: whoever was named in an earlier round is found by it still.
 */
@Repository
public class CasePersons implements HashedRows {

    private static final String TABLE = "case_person";

    private final JdbcTemplate jdbc;
    private final AtRest keys;
    private final CaseFiles files;
    private final Submissions submissions;

    CasePersons(JdbcTemplate jdbc, AtRest keys, CaseFiles files, Submissions submissions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.files = files;
        this.submissions = submissions;
    }

    /** A round of a case, in the order of their table. */
    private record Round(String caseNumber, int no, boolean stale) {}

    /** Writes whom the round that is being handed in names. */
    public void write(CaseFile file, Map<String, Object> data) {
        write(keys, file, file.rounds(), data);
    }

    /**
     * The hashes under which a number may stand, whichever keys wrote them.
     *
     * @return empty when it is no whole number of a person or an organisation
     */
    public List<String> hashes(String typed) {
        List<String> hashes = new ArrayList<>();
        for (NumberKind kind : NumberKind.fitting(typed)) {
            if (kind.read(typed) instanceof ParsedValue.Accepted<String> number) {
                hashes.addAll(keys.hashes(kind.hashed(), java.util.Objects.requireNonNull(number.value())));
            }
        }
        return hashes;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public String column() {
        return "hash";
    }

    @Override
    public Stretch renew(AtRest current, @Nullable List<Object> after, int rows) {
        List<Object> values = new ArrayList<>(List.of(current.hashPrefix() + "%"));
        values.addAll(after == null ? List.of() : List.of(after.get(0), after.get(0), after.get(1)));
        List<Round> rounds = jdbc.query(
                "select s.case_number, s.round, p.hash from submission s left join case_person p"
                        + " on p.case_number = s.case_number and p.round = s.round and p.place = 0 and p.hash like ?"
                        + (after == null ? "" : " where s.case_number >= ? and (s.case_number > ? or s.round > ?)")
                        + " order by s.case_number, s.round fetch first " + rows + " rows only",
                (row, i) -> new Round(row.getString(1), row.getInt(2), row.getString(3) == null),
                values.toArray());
        int renewed = 0;
        int unreadable = 0;
        for (Round round : rounds) {
            if (round.stale()) {
                try {
                    renew(current, round);
                    renewed++;
                } catch (UnreadableValue altered) {
                    unreadable++;
                }
            }
        }
        List<Object> last = null;
        if (!rounds.isEmpty() && rounds.size() == rows) {
            Round end = rounds.get(rounds.size() - 1);
            last = List.of(end.caseNumber(), end.no());
        }
        return new Stretch(rounds.size(), renewed, unreadable, last);
    }

    private void renew(AtRest current, Round round) {
        CaseNumber number = new CaseNumber(round.caseNumber());
        CaseFile file = files.find(number).orElseThrow();
        Map<String, Object> data = submissions.data(number, round.no());
        jdbc.update("delete from case_person where case_number = ? and round = ?", round.caseNumber(), round.no());
        write(current, file, round.no(), data);
    }

    private void write(AtRest current, CaseFile file, int round, Map<String, Object> data) {
        List<Object[]> rows = new ArrayList<>();
        for (PersonNumbers.Named one : PersonNumbers.of(file, data)) {
            rows.add(new Object[] {
                file.number().value(),
                round,
                rows.size(),
                one.role().name(),
                one.kind().name(),
                current.hash(one.kind().hashed(), one.number())
            });
        }
        jdbc.batchUpdate(
                "insert into case_person (case_number, round, place, role, kind, hash) values (?, ?, ?, ?, ?, ?)",
                rows);
    }
}
