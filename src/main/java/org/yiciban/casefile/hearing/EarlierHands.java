package org.yiciban.casefile.hearing;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** Who had a hand in what a hearing is about. */
@Repository
class EarlierHands {

    private final JdbcClient jdbc;

    EarlierHands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did a step of that part of the case. */
    Set<String> actors(CaseNumber number, CasePart part) {
        return Set.copyOf(jdbc.sql("select distinct actor from step_record where case_number = ? and part = ?")
                .params(number.value(), part.key())
                .query(String.class)
                .list());
    }

    /** Who opened a revocation of that item that is still to be decided. */
    boolean opened(CaseNumber number, ItemKey item, String username) {
        return jdbc.sql("select count(*) from item_revocation where case_number = ? and item = ? and opened_by = ?"
                                + " and decided_at is null")
                        .params(number.value(), item.toString(), username)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
