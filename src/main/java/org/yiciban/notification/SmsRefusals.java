package org.yiciban.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yiciban.shared.CaseNumber;

/** The cases about which nobody wants text messages. Mail, documents and their service go on: those aren't a favour. */
@Service
public class SmsRefusals {

    private final JdbcClient jdbc;
    private final Clock clock;

    SmsRefusals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether text messages about that case were refused. */
    public boolean isRefused(CaseNumber number) {
        return jdbc.sql("select count(*) from sms_refusal where case_number = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** No more text messages about that case; what waits isn't sent any more. Twice is as once. */
    public void refuse(CaseNumber number) {
        if (!isRefused(number)) {
            try {
                jdbc.sql("insert into sms_refusal (case_number, refused_at) values (?, ?)")
                        .params(number.value(), OutboxRows.time(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                        .update();
            } catch (DuplicateKeyException twoWindows) {
                // somebody else has said the same at the same moment
            }
        }
        jdbc.sql("delete from outbox where case_number = ? and channel = ? and state = 'WAITING'")
                .params(number.value(), MessageWay.SMS.name())
                .update();
    }

    /** Text messages again, of what happens from now on. */
    public void want(CaseNumber number) {
        jdbc.sql("delete from sms_refusal where case_number = ?")
                .param(number.value())
                .update();
    }
}
