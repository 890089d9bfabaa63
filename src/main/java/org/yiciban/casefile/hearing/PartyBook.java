package org.yiciban.casefile.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The interested parties as they are stored: sealed, found by the hash of their codes. */
@Repository
class PartyBook {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final PartyStatements statements;

    PartyBook(JdbcClient jdbc, StoredJson json, PartyStatements statements) {
        this.jdbc = jdbc;
        this.json = json;
        this.statements = statements;
    }

    /**
     * Writes one down, and gives its number.
     *
     * @param salt with which his code is printed again
     * @param codeHash of the code that opens his page
     */
    long add(InterestedParty one, String salt, String codeHash, String by) {
        jdbc.sql(
                        """
                        insert into interested_party (case_number, place, item, person, salt, code_hash, told_by, told_at,
                            until_at, notice)
                        values (:case, :place, :item, :person, :salt, :code, :by, :at, :until, :notice)""")
                .param("case", one.caseNumber().value())
                .param("place", one.place())
                .param("item", one.item().toString())
                .param(
                        "person",
                        json.seal(
                                PartyColumns.PERSON,
                                one.person(),
                                one.caseNumber().value(),
                                one.place()))
                .param("salt", salt)
                .param("code", codeHash)
                .param("by", by)
                .param("at", Sql.time(one.toldAt()))
                .param("until", Sql.time(one.until()))
                .param("notice", one.notice())
                .update();
        return jdbc.sql("select party_no from interested_party where case_number = ? and place = ?")
                .params(one.caseNumber().value(), one.place())
                .query(Long.class)
                .single();
    }

    /** The document that told him, once that has its number. */
    void told(long no, String notice) {
        jdbc.sql("update interested_party set notice = ? where party_no = ?")
                .params(notice, no)
                .update();
    }

    /** The salt of his code, with which the code is printed again. */
    String salt(long no) {
        return jdbc.sql("select salt from interested_party where party_no = ?")
                .param(no)
                .query(String.class)
                .single();
    }

    /** How many a case has. */
    int count(CaseNumber number) {
        return jdbc.sql("select count(*) from interested_party where case_number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    /** Those of an item, in the order in which they were named. */
    List<InterestedParty> of(CaseNumber number, ItemKey item) {
        return jdbc.sql("select * from interested_party where case_number = ? and item = ? order by place")
                .params(number.value(), item.toString())
                .query((row, at) -> read(row))
                .list();
    }

    /** The one whose page the code of that hash opens. */
    Optional<InterestedParty> find(long no, String codeHash) {
        return jdbc.sql("select * from interested_party where party_no = ? and code_hash = ?")
                .params(no, codeHash)
                .query((row, at) -> read(row))
                .optional();
    }

    private InterestedParty read(ResultSet row) throws SQLException {
        String number = row.getString("case_number");
        int place = row.getInt("place");
        return new InterestedParty(
                row.getLong("party_no"),
                new CaseNumber(number),
                place,
                ItemKey.read(row.getString("item")),
                json.open(PartyColumns.PERSON, row, InterestedParty.Person.class),
                Sql.moment(row, "told_at"),
                Sql.moment(row, "until_at"),
                row.getString("notice"),
                statements.of(number, place));
    }
}
