package org.yiciban.casefile.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.MaterialCode;

/** What the applicant handed in, round by round: the application is round 1, a supplement round 2 … */
@Repository
public class Submissions {

    private final JdbcTemplate jdbc;
    private final StoredJson json;

    Submissions(JdbcTemplate jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param uploadId null when the paper is promised for later */
    public record Paper(int round, MaterialCode material, @Nullable String uploadId) {}

    public void add(CaseFile file, Map<String, Object> data, List<Paper> papers, String actor, Instant at) {
        jdbc.update(
                "insert into submission (case_number, round, at, actor, data) values (?, ?, ?, ?, ?)",
                file.number().value(),
                file.rounds(),
                Sql.time(at),
                actor,
                json.seal(CaseColumns.SUBMISSION, data, file.number().value(), file.rounds()));
        List<Object[]> rows = new ArrayList<>();
        for (Paper paper : papers) {
            rows.add(new Object[] {
                file.number().value(),
                file.rounds(),
                rows.size(),
                paper.material().value(),
                paper.uploadId()
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into submitted_material (case_number, round, place, material, upload_id) values (?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** The application as it stands after the last supplement. */
    public Map<String, Object> data(CaseNumber number) {
        return jdbc.query(
                        "select * from submission where case_number = ? order by round desc fetch first 1 rows only",
                        (row, i) -> json.open(CaseColumns.SUBMISSION, row),
                        number.value())
                .get(0);
    }

    /** The application as it stood after that round. */
    public Map<String, Object> data(CaseNumber number, int round) {
        return jdbc.query(
                        "select * from submission where case_number = ? and round <= ? order by round desc"
                                + " fetch first 1 rows only",
                        (row, i) -> json.open(CaseColumns.SUBMISSION, row),
                        number.value(),
                        round)
                .get(0);
    }

    /** The answers of the guide and of the application as it was accepted; what is handed in later changes none of them. */
    public Map<String, Object> accepted(CaseFile file) {
        Instant until = file.acceptedAt();
        List<Map<String, Object>> rounds = until == null
                ? List.of(data(file.number()))
                : jdbc.query(
                        "select * from submission where case_number = ? and at <= ? order by round desc"
                                + " fetch first 1 rows only",
                        (row, i) -> json.open(CaseColumns.SUBMISSION, row),
                        file.number().value(),
                        Sql.time(until));
        Map<String, Object> answers = new HashMap<>(rounds.isEmpty() ? asFiled(file.number()) : rounds.get(0));
        answers.putAll(file.filing().situation());
        return answers;
    }

    /** The application as it was filed. Whose case it is follows from this, and from no answer that came later. */
    public Map<String, Object> asFiled(CaseNumber number) {
        return jdbc.query(
                        "select * from submission where case_number = ? order by round fetch first 1 rows only",
                        (row, i) -> json.open(CaseColumns.SUBMISSION, row),
                        number.value())
                .get(0);
    }

    /** Every paper of every round, in the order handed in. */
    public List<Paper> papers(CaseNumber number) {
        return jdbc.query(
                "select * from submitted_material where case_number = ? order by round, place",
                (row, i) -> new Paper(
                        row.getInt("round"), new MaterialCode(row.getString("material")), row.getString("upload_id")),
                number.value());
    }
}
