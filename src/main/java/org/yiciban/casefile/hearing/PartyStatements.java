package org.yiciban.casefile.hearing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;

/** What interested parties state, as it is stored: sealed, with how it was considered. */
@Repository
class PartyStatements {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final AtRest atRest;

    PartyStatements(JdbcClient jdbc, StoredJson json, AtRest atRest) {
        this.jdbc = jdbc;
        this.json = json;
        this.atRest = atRest;
    }

    /** What is sealed of a statement. */
    private record Said(String speaker, String text, boolean onPaper) {}

    void state(InterestedParty one, Instant at, String speaker, String text, boolean onPaper) {
        int number = one.statements().size() + 1;
        jdbc.sql("insert into party_statement (case_number, place, statement_no, made_at, said) values (?, ?, ?, ?, ?)")
                .params(
                        one.caseNumber().value(),
                        one.place(),
                        number,
                        Sql.time(at),
                        json.seal(
                                PartyColumns.SAID,
                                new Said(speaker, text, onPaper),
                                one.caseNumber().value(),
                                one.place(),
                                number))
                .update();
    }

    void consider(InterestedParty one, int statement, String how) {
        jdbc.sql("update party_statement set considered = ? where case_number = ? and place = ? and statement_no = ?")
                .params(
                        Objects.requireNonNull(atRest.seal(
                                PartyColumns.CONSIDERED.at(one.caseNumber().value(), one.place(), statement), how)),
                        one.caseNumber().value(),
                        one.place(),
                        statement)
                .update();
    }

    /** Those of one, in the order in which they came. */
    List<InterestedParty.Statement> of(String number, int place) {
        return jdbc.sql("select * from party_statement where case_number = ? and place = ? order by statement_no")
                .params(number, place)
                .query((row, at) -> {
                    Said said = json.open(PartyColumns.SAID, row, Said.class);
                    return new InterestedParty.Statement(
                            row.getInt("statement_no"),
                            Sql.moment(row, "made_at"),
                            said.speaker(),
                            said.text(),
                            said.onPaper(),
                            atRest.open(PartyColumns.CONSIDERED, row));
                })
                .list();
    }
}
