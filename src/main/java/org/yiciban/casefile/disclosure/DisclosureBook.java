package org.yiciban.casefile.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.store.Sql;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Organ;

/** The published grants as they are stored. */
@Repository
class DisclosureBook {

    /** What anybody may read on a day: entries of natural persons end with the validity. */
    private static final String PUBLIC = "state = 'DUE' and publish_on <= :day"
            + " and (organisation or valid_until is null or valid_until >= :day)";

    private final JdbcClient jdbc;
    private final AtRest atRest;

    DisclosureBook(JdbcClient jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.atRest = atRest;
    }

    void add(Disclosure one) {
        jdbc.sql(
                        """
                        insert into disclosed_grant (document, case_number, item, name, name_en, agency, agency_name,
                            agency_name_en, division, organisation, holder, credit_code, decided_on, valid_until, publish_on, state)
                        values (:document, :case, :item, :name, :english, :agency, :signed,
                            :signedEnglish, :division, :organisation, :holder, :code, :decided, :until, :publish, :state)""")
                .param("document", one.document())
                .param("case", one.caseNumber().value())
                .param("item", one.item().toString())
                .param("name", one.name().zh())
                .param("english", one.name().en())
                .param("agency", one.agency().value())
                .param("signed", one.agencyName().zh())
                .param("signedEnglish", one.agencyName().en())
                .param("division", one.division().value())
                .param("organisation", one.organisation())
                .param("holder", one.holder())
                .param("code", one.creditCode())
                .param("decided", one.decidedOn())
                .param("until", one.validUntil())
                .param("publish", one.publishOn())
                .param("state", one.state().name())
                .update();
    }

    void end(CaseNumber number, ItemKey item, Disclosure.End how, LocalDate on) {
        jdbc.sql("update disclosed_grant set ended = ?, ended_on = ?"
                        + " where case_number = ? and item = ? and ended is null")
                .params(how.name(), on, number.value(), item.toString())
                .update();
    }

    void correct(
            Disclosure one, String by, String holder, @Nullable String creditCode, @Nullable LocalDate validUntil) {
        jdbc.sql("update disclosed_grant set corrected_by = ?, holder = ?, credit_code = ?, valid_until = ?"
                        + " where document = ?")
                .param(by)
                .param(holder)
                .param(creditCode)
                .param(validUntil)
                .param(one.document())
                .update();
    }

    void object(Disclosure one, String why, Instant at) {
        jdbc.sql("update disclosed_grant set state = 'OBJECTED', objection = ?, objected_at = ? where document = ?")
                .params(
                        Objects.requireNonNull(atRest.seal(DisclosureColumns.OBJECTION.at(one.document()), why)),
                        Sql.time(at),
                        one.document())
                .update();
    }

    void answer(Disclosure one, Disclosure.State state, LocalDate publishOn, String why, String by, Instant at) {
        jdbc.sql("update disclosed_grant set state = ?, publish_on = ?, answer = ?, answered_by = ?, answered_at = ?"
                        + " where document = ?")
                .params(
                        state.name(),
                        publishOn,
                        Objects.requireNonNull(atRest.seal(DisclosureColumns.ANSWER.at(one.document()), why)),
                        by,
                        Sql.time(at),
                        one.document())
                .update();
    }

    /** That of the latest grant of an item. */
    Optional<Disclosure> of(CaseNumber number, ItemKey item) {
        return jdbc.sql("select * from disclosed_grant where case_number = ? and item = ?"
                        + " order by decided_on desc, document desc fetch first 1 rows only")
                .params(number.value(), item.toString())
                .query(DisclosureRow::read)
                .optional();
    }

    /** What its holder objects to, and what was answered. */
    DisclosureObjection objection(Disclosure one) {
        return jdbc.sql("select * from disclosed_grant where document = ?")
                .param(one.document())
                .query((row, i) -> new DisclosureObjection(
                        one,
                        Objects.toString(atRest.open(DisclosureColumns.OBJECTION, row), ""),
                        Sql.instant(row, "objected_at"),
                        atRest.open(DisclosureColumns.ANSWER, row)))
                .single();
    }

    /** Those of an organ whose holders wait for an answer, the oldest first. */
    List<Disclosure> objected(Organ organ) {
        return jdbc.sql("select * from disclosed_grant where state = 'OBJECTED' and agency = ? and division = ?"
                        + " order by objected_at, document")
                .params(organ.agency().value(), organ.division().value())
                .query(DisclosureRow::read)
                .list();
    }

    /** What anybody may read on a day, the newest first; of organisations alone where their name is sought. */
    List<Disclosure> published(LocalDate day, String sought, long from, int rows) {
        String named = sought.isEmpty() ? "" : " and organisation and position(:sought in holder) > 0";
        return jdbc.sql("select * from disclosed_grant where " + PUBLIC + named
                        + " order by publish_on desc, document offset :from rows fetch next :rows rows only")
                .param("day", day)
                .param("sought", sought)
                .param("from", from)
                .param("rows", rows)
                .query(DisclosureRow::read)
                .list();
    }
}
