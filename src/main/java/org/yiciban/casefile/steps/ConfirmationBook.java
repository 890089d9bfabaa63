package org.yiciban.casefile.steps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.shared.CaseNumber;

/** Who has to confirm which step of a case, and who has: a row a person. */
@Repository
class ConfirmationBook {

    private final JdbcClient jdbc;
    private final StoredJson json;

    ConfirmationBook(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Writes down the persons whom the application names, each once, where persons have to confirm the step.
     *
     * @param data the application as it stands
     * @return false where it names nobody
     */
    boolean open(CaseFile file, ApplicantStep ask, Supplier<Map<String, Object>> data) {
        return ask.confirmation().map(one -> open(file, ask, one, data.get())).orElse(true);
    }

    private boolean open(
            CaseFile file, ApplicantStep ask, ApplicantStep.Confirmation confirmation, Map<String, Object> data) {
        int place = 0;
        for (Confirmation.Person person : persons(confirmation, data)) {
            String number = file.number().value();
            jdbc.sql("insert into case_confirmation (case_number, ask, place, person, state)"
                            + " values (:case, :ask, :place, :person, :state)")
                    .param("case", number)
                    .param("ask", ask.id())
                    .param("place", place)
                    .param("person", json.seal(ConfirmationColumns.PERSON, person, number, ask.id(), place))
                    .param("state", Confirmation.State.OPEN.name())
                    .update();
            place++;
        }
        return place > 0;
    }

    /** Whom answers name, each number once, in their order. */
    static List<Confirmation.Person> persons(ApplicantStep.Confirmation confirmation, Map<String, Object> data) {
        Map<String, Confirmation.Person> persons = new LinkedHashMap<>();
        List<?> rows = confirmation
                .list()
                .<List<?>>map(list -> data.get(list) instanceof List<?> found ? found : List.of())
                .orElse(List.of(data));
        for (Object row : rows) {
            if (row instanceof Map<?, ?> one
                    && one.get(confirmation.name()) instanceof String name
                    && one.get(confirmation.number()) instanceof String number) {
                persons.putIfAbsent(number, new Confirmation.Person(name, number));
            }
        }
        return List.copyOf(persons.values());
    }

    /** All of a step, in the order of the application. */
    List<Confirmation> of(CaseNumber number, String ask) {
        return jdbc.sql("select * from case_confirmation where case_number = ? and ask = ? order by place")
                .params(number.value(), ask)
                .query(this::read)
                .list();
    }

    Optional<Confirmation> find(long no) {
        return jdbc.sql("select * from case_confirmation where confirmation_no = ?")
                .param(no)
                .query(this::read)
                .optional();
    }

    /** The one whose page the code of that hash opens. */
    Optional<Confirmation> find(long no, String codeHash) {
        return jdbc.sql("select * from case_confirmation where confirmation_no = ? and code_hash = ?")
                .params(no, codeHash)
                .query(this::read)
                .optional();
    }

    /** A new code; an older one opens nothing any more. */
    void code(long no, String codeHash) {
        jdbc.sql("update case_confirmation set code_hash = ? where confirmation_no = ?")
                .params(codeHash, no)
                .update();
    }

    void answer(long no, Confirmation.State state, Instant at) {
        jdbc.sql("update case_confirmation set state = ?, answered_at = ? where confirmation_no = ?")
                .params(state.name(), Sql.time(at), no)
                .update();
    }

    private Confirmation read(ResultSet row, int number) throws SQLException {
        return new Confirmation(
                row.getLong("confirmation_no"),
                new CaseNumber(row.getString("case_number")),
                row.getString("ask"),
                row.getInt("place"),
                json.open(ConfirmationColumns.PERSON, row, Confirmation.Person.class),
                Objects.requireNonNull(Sql.value(Confirmation.State.class, row, "state")),
                row.getString("code_hash") != null,
                Sql.instant(row, "answered_at"));
    }
}
