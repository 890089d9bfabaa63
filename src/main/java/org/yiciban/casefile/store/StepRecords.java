package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/** What officers filled in, step by step, and the applicant at the steps asked of him. */
@Repository
public class StepRecords {

    /** The outcome of a step that the applicant has done. */
    private static final String ANSWERED = "answered";

    private static final String ALL =
            "select r.*, a.name_zh, a.name_en, a.agency from step_record r left join account a on a.username = r.actor";

    private final JdbcTemplate jdbc;
    private final StoredJson json;
    private final AtRest atRest;

    StepRecords(JdbcTemplate jdbc, StoredJson json, AtRest atRest) {
        this.jdbc = jdbc;
        this.json = json;
        this.atRest = atRest;
    }

    /** An officer has finished a task. */
    public void add(CaseFile file, OpenTask task, Completion done, ActContext context) {
        add(file, task.id(), task.part(), task.step(), done, context);
    }

    /** The applicant has done a step that was asked of him, which is no task. */
    public void addAnswer(CaseFile file, CasePart part, String step, Map<String, Object> data, ActContext context) {
        String id = file.number().value() + '#' + file.journal().length();
        add(file, id, part, step, new Completion(ANSWERED, data, null, List.of()), context);
    }

    /** The journal's length numbers the records: both grow under the lock of the case. */
    private void add(CaseFile file, String id, CasePart part, String step, Completion done, ActContext context) {
        int no = file.journal().length();
        String number = file.number().value();
        jdbc.update(
                """
                insert into step_record (case_number, record_no, task_id, part, step, outcome, actor, at, data, remark)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                number,
                no,
                id,
                part.key(),
                step,
                done.outcome(),
                context.actorId(),
                Sql.time(context.instant()),
                json.seal(CaseColumns.STEP, done.data(), number, no),
                atRest.seal(CaseColumns.REMARK.at(number, no), done.comment()));
        file.answers().add(part, done.data());
    }

    /** Everything filled in for a part so far; later steps replace earlier answers. */
    public Map<String, Object> dataOf(CaseFile file, CasePart part) {
        return file.answers().of(part, key -> read(file.number(), key));
    }

    private Map<String, Object> read(CaseNumber number, CasePart part) {
        Map<String, Object> data = new LinkedHashMap<>();
        jdbc.query(
                "select * from step_record where case_number = ? and part = ? order by record_no",
                row -> {
                    data.putAll(json.open(CaseColumns.STEP, row));
                },
                number.value(),
                part.key());
        return data;
    }

    /**
     * A step as it was finished.
     *
     * @param agency of the officer, null above the agencies
     * @param remark what the officer wrote, null for nothing
     */
    public record Kept(
            CasePart part,
            String step,
            String outcome,
            LocalText by,
            @Nullable AgencyCode agency,
            Instant at,
            @Nullable String remark,
            Map<String, Object> data) {}

    /** The finished steps of a part, oldest first. */
    public List<Kept> of(CaseNumber number, CasePart part) {
        return jdbc.query(
                ALL + " where r.case_number = ? and r.part = ? order by r.record_no",
                this::kept,
                number.value(),
                part.key());
    }

    /** The finished steps of a case, oldest first. */
    public List<Kept> of(CaseNumber number) {
        return jdbc.query(ALL + " where r.case_number = ? order by r.record_no", this::kept, number.value());
    }

    private Kept kept(ResultSet row, int place) throws SQLException {
        String agency = row.getString("agency");
        String by = Objects.requireNonNullElse(row.getString("name_zh"), row.getString("actor"));
        return new Kept(
                CasePart.read(row.getString("part")),
                row.getString("step"),
                row.getString("outcome"),
                new LocalText(by, Objects.requireNonNullElse(row.getString("name_en"), by)),
                agency == null ? null : new AgencyCode(agency),
                Sql.moment(row, "at"),
                atRest.open(CaseColumns.REMARK, row),
                json.open(CaseColumns.STEP, row));
    }

    /** The end of a step: who, when, what. */
    public record Finished(String actor, Instant at, String step, String outcome) {}

    /** How the task of that id was finished, if it was. */
    public Optional<Finished> finished(String taskId) {
        String select = "select actor, at, step, outcome from step_record where task_id = ?";
        RowMapper<Finished> read = (row, i) -> new Finished(
                row.getString("actor"), Sql.moment(row, "at"), row.getString("step"), row.getString("outcome"));
        return jdbc.query(select, read, taskId).stream().findFirst();
    }
}
