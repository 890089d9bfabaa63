package org.yiciban.notification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;

/** Where messages come into the outbox. */
@Repository
class OutboxSlot {

    private final JdbcClient jdbc;
    private final AtRest atRest;

    OutboxSlot(JdbcClient jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.atRest = atRest;
    }

    /** Joins the transaction of the act; one statement, however many they are. */
    void add(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (Letter letter : letters) {
            values.add(letter.key());
            values.add(letter.caseNumber().value());
            values.add(letter.news().name());
            values.add(letter.way().name());
            values.add(atRest.seal(OutboxRows.RECIPIENT.at(letter.key()), letter.recipient()));
            values.add(letter.language());
            values.add(atRest.seal(OutboxRows.SUBJECT.at(letter.key()), letter.subject()));
            values.add(atRest.seal(OutboxRows.BODY.at(letter.key()), letter.body()));
            values.add(OutboxRows.time(letter.writtenAt()));
            values.add(OutboxRows.time(letter.writtenAt()));
        }
        String row = "(?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, 0, ?)";
        jdbc.sql("insert into outbox (message_key, case_number, kind, channel, recipient, language, subject, body,"
                        + " state, created_at, attempts, next_try_at) values "
                        + String.join(", ", Collections.nCopies(letters.size(), row)))
                .params(values)
                .update();
    }
}
