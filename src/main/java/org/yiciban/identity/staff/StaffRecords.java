package org.yiciban.identity.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.identity.trace.TraceNote;

/** What administrators did: who, what, about whom, when. */
@Repository
public class StaffRecords {

    private static final int LATEST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an administrator can do. */
    public enum Act {
        CREATED,
        CHANGED,
        DISABLED,
        ENABLED,
        LINK_MADE,
        PASSWORD_SET,
        TASKS_GIVEN_BACK,
        STEP_RETRIED,
        MAIL_RETRIED,
        FILES_RETRIED
    }

    /** One act. */
    public record Line(OffsetDateTime at, String actor, Act act, String subject, String detail) {}

    /** Records an act; joins the running transaction. */
    @Transactional
    public void add(String actor, Act act, String subject, String detail) {
        TraceNote.about(subject);
        jdbc.sql("insert into staff_record (at, actor, act, subject, detail) values (?, ?, ?, ?, ?)")
                .params(
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC),
                        actor,
                        act.name(),
                        subject,
                        detail)
                .update();
    }

    /** The latest acts about a person or thing, newest first. */
    public List<Line> about(String subject) {
        return jdbc.sql("select * from staff_record where subject = ? order by id desc")
                .param(subject)
                .withMaxRows(LATEST)
                .query((row, number) -> new Line(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("actor"),
                        Act.valueOf(row.getString("act")),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }
}
