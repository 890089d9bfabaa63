package org.yiciban.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.CasesShown;

/** The ratings of finished cases: one a case, and an answer to every bad one. */
@Service
public class Ratings {

    private final JdbcClient jdbc;
    private final CaseQueries caseQueries;
    private final Calendars calendars;
    private final SupervisionSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ratings(
            JdbcClient jdbc,
            CaseQueries caseQueries,
            Calendars calendars,
            SupervisionSettings settings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.caseQueries = caseQueries;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** What was said about a case, if anything. */
    public Optional<Rating> of(CaseNumber number) {
        return jdbc.sql("select * from rating where case_number = ?")
                .param(number.value())
                .query((row, i) -> rating(row))
                .optional();
    }

    /**
     * Rates a finished case, once; the applicant's account or who holds the query code may.
     *
     * @throws ActRefused when the case isn't complete, isn't the viewer's, or was rated already
     * @throws org.yiciban.casefile.refusals.InvalidInput when the words aren't right
     */
    public Rating rate(CaseNumber number, Viewer viewer, Opinion opinion) {
        caseQueries.requireMay(number, viewer, ApplicantAct.RATE);
        CaseView view = caseQueries.view(number, viewer);
        opinion.check();
        if (view.status() != CaseStatus.COMPLETED) {
            throw new ActRefused(ActRefused.Kind.CONFLICT, "rating.not-yet");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Rating rating =
                new Rating(number, opinion.score(), opinion.reasons(), opinion.plainComment(), now, null, null, null);
        try {
            jdbc.sql("insert into rating (case_number, score, reasons, remark, rated_at, answer_due)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            number.value(),
                            rating.score(),
                            String.join("\n", rating.reasons()),
                            rating.comment(),
                            time(now),
                            rating.isBad() ? time(answerDue(now)) : null)
                    .update();
        } catch (DuplicateKeyException before) {
            throw new ActRefused(ActRefused.Kind.CONFLICT, "rating.once");
        }
        return of(number).orElseThrow();
    }

    /** Bad ratings without an answer, the most urgent first; for supervision only. */
    public List<Rating> unanswered(Account account) {
        requireSupervisor(account);
        List<Rating> waiting = jdbc.sql("select * from rating where answer_due is not null and answered_at is null"
                        + " order by answer_due, case_number fetch first 200 rows only")
                .query((row, i) -> rating(row))
                .list();
        events.publishEvent(
                new CasesShown(waiting.stream().map(Rating::caseNumber).toList(), null));
        return waiting;
    }

    /** Answers a bad rating, once; the applicant reads it on the tracking page. */
    public Rating answer(CaseNumber number, Account account, String text) {
        requireSupervisor(account);
        Opinion.checkAnswer(text);
        int answered = jdbc.sql("update rating set answer = ?, answered_by = ?, answered_at = ?"
                        + " where case_number = ? and answer_due is not null and answered_at is null")
                .params(text.strip(), account.username(), time(clock.instant()), number.value())
                .update();
        if (answered == 0) {
            throw new ActRefused(ActRefused.Kind.CONFLICT, "rating.none-waiting");
        }
        return of(number).orElseThrow();
    }

    private static void requireSupervisor(Account account) {
        if (!account.is(Role.SUPERVISOR)) {
            throw new ActRefused(ActRefused.Kind.FORBIDDEN, "rating.supervision-only");
        }
    }

    private Instant answerDue(Instant from) {
        return LegalClock.started(ClockKind.POST_CHECK, settings.answerLimit(), from, "国办发〔2019〕51号", null)
                .due(calendars.national())
                .orElseThrow();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    private static Rating rating(ResultSet row) throws SQLException {
        String reasons = row.getString("reasons");
        return new Rating(
                new CaseNumber(row.getString("case_number")),
                row.getInt("score"),
                reasons == null || reasons.isEmpty() ? List.of() : Arrays.asList(reasons.split("\n")),
                row.getString("remark"),
                instant(row, "rated_at"),
                instant(row, "answer_due"),
                row.getString("answer"),
                instant(row, "answered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
