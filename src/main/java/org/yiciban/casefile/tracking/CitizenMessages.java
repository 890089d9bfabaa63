package org.yiciban.casefile.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.casefile.story.Timeline;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/** An applicant's in-tray: what was told about all cases of the account, the newest first. A view of the journal. */
@Service
public class CitizenMessages {

    private static final int ON_A_PAGE = 50;
    private static final int LAST_PAGE = 100_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What applicants are told; what they did themselves and the steps inside the agencies stand on the case's page. */
    private static final Set<JournalEvent> TOLD = EnumSet.of(
            JournalEvent.MANDATE_RECORDED,
            JournalEvent.MANDATE_REVOKED,
            JournalEvent.MANDATE_ENDED,
            JournalEvent.CORRECTION_REQUESTED,
            JournalEvent.ACCEPTED,
            JournalEvent.ACCEPTED_BY_LAW,
            JournalEvent.DECLINED,
            JournalEvent.ABANDONED,
            JournalEvent.LATE_ACT_REFUSED,
            JournalEvent.REINSTATED,
            JournalEvent.ITEM_REINSTATED,
            JournalEvent.ITEM_ACCEPTED,
            JournalEvent.ITEM_DECLINED,
            JournalEvent.ITEM_DECIDED,
            JournalEvent.ITEM_ENDED,
            JournalEvent.PAPER_MISSED,
            JournalEvent.ITEM_MARKED_LATE,
            JournalEvent.LATE_ANSWER_ADDED,
            JournalEvent.VISIT_PLANNED,
            JournalEvent.VISIT_MOVED,
            JournalEvent.VISIT_SIGNED,
            JournalEvent.REVOCATION_OPENED,
            JournalEvent.ITEM_REVOKED,
            JournalEvent.ITEM_KEPT,
            JournalEvent.ITEM_CANCELLED,
            JournalEvent.SLIP_CORRECTED,
            JournalEvent.HEARING_TOLD,
            JournalEvent.HEARING_RIGHT_PASSED,
            JournalEvent.HEARING_SET,
            JournalEvent.HEARING_MOVED,
            JournalEvent.CHAIR_CONFIRMED,
            JournalEvent.HEARING_HELD,
            JournalEvent.CERTIFICATE_RENEWED,
            JournalEvent.CERTIFICATE_EXPIRING,
            JournalEvent.CERTIFICATE_LAPSED,
            JournalEvent.COMMITMENT_DRAWN,
            JournalEvent.COMMITMENT_CHECKED,
            JournalEvent.MENDING_CLOSED,
            JournalEvent.MENDING_CHECKED,
            JournalEvent.COMMITMENT_REPAIRED,
            JournalEvent.SPECIAL_PROCEDURE_STARTED,
            JournalEvent.EXTENSION_DECIDED,
            JournalEvent.CALENDAR_CHANGED,
            JournalEvent.RELEASE_FOLLOWED,
            JournalEvent.ASKED,
            JournalEvent.ASK_LAPSED,
            JournalEvent.ASK_REFUSED,
            JournalEvent.DATE_AWAITED,
            JournalEvent.DATE_SET,
            JournalEvent.NOTICE_PUBLISHED,
            JournalEvent.OBJECTION_ANSWERED,
            JournalEvent.NOTICE_SETTLED,
            JournalEvent.BILL_OPENED,
            JournalEvent.BILL_PAID,
            JournalEvent.BILL_WAIVED,
            JournalEvent.BILL_REFUNDED,
            JournalEvent.DISCLOSURE_ANSWERED,
            JournalEvent.CLAIM_CONFIRMED,
            JournalEvent.CLAIM_REVOKED,
            JournalEvent.OVERDUE,
            JournalEvent.DELAY_EXPLAINED,
            JournalEvent.DELIVERY_STARTED,
            JournalEvent.RESULT_SENT,
            JournalEvent.DELIVERY_FAILED,
            JournalEvent.SERVICE_NOTICED,
            JournalEvent.SERVED,
            JournalEvent.COMPLETED);

    /** What an applicant hears of when somebody else did it in his name: an agent, the window, who showed the code. */
    private static final Set<JournalEvent> DONE_FOR_HIM = EnumSet.of(
            JournalEvent.SUPPLEMENTED,
            JournalEvent.ASK_ANSWERED,
            JournalEvent.REQUEST_MADE,
            JournalEvent.WITHDRAWN,
            JournalEvent.ITEM_WITHDRAWN);

    private static final String OWN = " from journal_entry j join case_file c on c.case_number = j.case_number"
            + " left join in_tray t on t.username = :me where (c.account = :me and (c.account_until is null or c.account_until >= :today) or c.principal = :me)"
            + " and (j.verb in (:told) or j.verb in (:done) and j.actor <> :me)";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Timeline timeline;
    private final Catalogue catalogue;
    private final Clock clock;

    CitizenMessages(JdbcClient jdbc, StoredJson json, Timeline timeline, Catalogue catalogue, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
        this.timeline = timeline;
        this.catalogue = catalogue;
    }

    /**
     * A message.
     *
     * @param line of the journal that it tells of
     * @param writtenAt when it came, to the second
     * @param unread whether it came after the in-tray was last looked into
     */
    public record Message(
            CaseNumber caseNumber,
            LocalText service,
            LocalText text,
            JournalLine line,
            Instant writtenAt,
            boolean unread) {}

    /**
     * A page of messages.
     *
     * @param page counted from 0
     * @param more whether older ones follow
     */
    public record Messages(List<Message> content, int page, boolean more) {}

    /** Whether an applicant hears of that, or at least where somebody else did it for him. */
    public static boolean tells(JournalEvent event) {
        return TOLD.contains(event) || DONE_FOR_HIM.contains(event);
    }

    /** The newest first, fifty a page; a release may have to be read meanwhile, over the same connection. */
    @Transactional
    public Messages of(Account account, int page) {
        int shown = Math.max(0, Math.min(page, LAST_PAGE));
        List<Message> found = own(
                        account,
                        "select j.*, c.release_id, t.read_until, (select i.row_title from case_item i where i.case_number ="
                                + " j.case_number and i.item = j.part) as row_title",
                        " order by j.at desc, j.case_number desc, j.entry_no desc"
                                + " offset :skip rows fetch next :size rows only")
                .param("skip", (long) shown * ON_A_PAGE)
                .param("size", ON_A_PAGE + 1)
                .query((row, i) -> message(row))
                .list();
        return new Messages(found.subList(0, Math.min(found.size(), ON_A_PAGE)), shown, found.size() > ON_A_PAGE);
    }

    /** How many came since the in-tray was last looked into. */
    public int unread(Account account) {
        return own(account, "select count(*)", " and (t.read_until is null or j.at > t.read_until)")
                .query(Integer.class)
                .single();
    }

    /** Everything that was written until then has been seen. */
    public void read(Account account, Instant until) {
        if (marked(account, until) == 0) {
            try {
                jdbc.sql("insert into in_tray (username, read_until) values (?, ?)")
                        .params(account.username(), Sql.time(until))
                        .update();
            } catch (DuplicateKeyException twoWindows) {
                marked(account, until);
            }
        }
    }

    private JdbcClient.StatementSpec own(Account account, String what, String rest) {
        return jdbc.sql(what + OWN + rest)
                .param("me", account.username())
                .param("today", LocalDate.now(clock.withZone(ZONE)))
                .param("told", TOLD.stream().map(Enum::name).toList())
                .param("done", DONE_FOR_HIM.stream().map(Enum::name).toList());
    }

    private int marked(Account account, Instant until) {
        return jdbc.sql("update in_tray set read_until = greatest(read_until, ?) where username = ?")
                .params(Sql.time(until), account.username())
                .update();
    }

    private Message message(ResultSet row) throws SQLException {
        Release release = catalogue.release(row.getLong("release_id"));
        JournalLine line = Sql.journalLine(row, json);
        String title = row.getString("row_title");
        Instant readUntil = Sql.instant(row, "read_until");
        return new Message(
                new CaseNumber(row.getString("case_number")),
                release.bundle().name(),
                timeline.tell(release, Map.of(), List.of(line), item -> title)
                        .get(0)
                        .text(),
                line,
                line.at(),
                readUntil == null || line.at().isAfter(readUntil));
    }
}
