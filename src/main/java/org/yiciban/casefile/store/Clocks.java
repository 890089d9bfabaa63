package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StoredClock;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.PromisedLimit;
import org.yiciban.deadline.clock.StartReason;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.TimeLimit;

/** The clocks of the cases: stored as their events; the dates beside them serve lists and can be recomputed. */
@Repository
public class Clocks {

    private static final String INSERT_EVENT =
            """
            insert into clock_event (case_number, clock_no, event_no, type, at, time_limit, reason, legal_basis, document,
                actor, voids, calendar_version, held_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_CLOCK =
            """
            insert into legal_clock (case_number, clock_no, part, kind, subject, agency, due_at, yellow_at, provisional,
                ended, effect_at, calendar_version, watched_at, hours_version, told_at, told_firm, listed_due, listed_yellow,
                release_id, bundle, item, item_agency)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE_CLOCK =
            """
            update legal_clock set due_at = ?, yellow_at = ?, provisional = ?, ended = ?, effect_at = ?,
                calendar_version = ?, watched_at = ?, hours_version = ?, told_at = ?, told_firm = ?,
                listed_due = ?, listed_yellow = ?
            where case_number = ? and clock_no = ?""";

    private final JdbcTemplate jdbc;
    private final CalendarBook calendars;

    Clocks(JdbcTemplate jdbc, CalendarBook calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** Starts a clock of the case. */
    public CaseClock start(
            CaseFile file,
            CasePart part,
            ClockKind kind,
            @Nullable String subject,
            ClockLimit limit,
            Instant at,
            @Nullable AgencyCode agency) {
        String why = why(file, part, kind).recorded(limit.situation());
        return file.start(
                part,
                subject,
                agency,
                LegalClock.started(kind, limit.limit(), at, limit.basis(), why),
                calendars.newest());
    }

    /** When a clock would be due that starts now. */
    public Instant due(ClockKind kind, TimeLimit limit, Instant at, AgencyCode agency) {
        return LegalClock.started(kind, limit, at, "", "")
                .due(calendars.newest().forClock(kind, limit, agency))
                .orElseThrow();
    }

    private static StartReason why(CaseFile file, CasePart part, ClockKind kind) {
        return switch (kind) {
            case STEP -> CasePart.objectionOf(part).isPresent() ? StartReason.OBJECTION : StartReason.TASK;
            case ITEM_STATUTORY, ITEM_PROMISED, ANSWER -> part.item()
                    .map(item -> switch (file.release().item(item.code()).clockStarts()) {
                        case ACCEPTANCE -> StartReason.ACCEPTANCE;
                        case RECEIPT -> StartReason.RECEIPT;
                        case RESULT -> StartReason.RESULT;
                    })
                    .orElse(StartReason.ACCEPTANCE);
            default -> StartReason.of(kind);
        };
    }

    /**
     * Starts a promised clock. A promise is never longer than the law allows: one that would be due later than the
     * statutory clock is due when that is, counted by the national calendar unless the law counts in hours.
     *
     * @param statutory the clock of the law beside it, or null
     */
    public CaseClock startPromised(
            CaseFile file,
            CasePart part,
            ClockKind kind,
            ClockLimit limit,
            Instant at,
            AgencyCode agency,
            @Nullable CaseClock statutory) {
        PromisedLimit promise = statutory == null
                ? new PromisedLimit(limit.limit(), agency)
                : PromisedLimit.within(statutory.clock(), kind, limit.limit(), calendars.newest(), agency);
        return start(file, part, kind, null, limit.cutTo(promise.limit()), at, promise.agency());
    }

    /** Ends the running clocks of a kind: what they asked for was done. */
    public void meet(CaseFile file, CasePart part, ClockKind kind, ActContext context) {
        file.running(part, kind).forEach(clock -> clock.add(ClockEvent.met(context.instant(), context.actorId())));
    }

    /** Ends every running clock of a part: nothing is awaited from it any more. */
    public void cancelAll(CaseFile file, CasePart part, ActContext context) {
        file.clocks().stream()
                .filter(clock -> clock.part().equals(part) && !clock.ended())
                .forEach(clock -> clock.add(ClockEvent.cancelled(context.instant(), null, context.actorId())));
    }

    /** The whole thing is over: the bundle's clocks are met. */
    public void meetBundle(CaseFile file, ActContext context) {
        meet(file, CasePart.BUNDLE, ClockKind.BUNDLE_STATUTORY, context);
        meet(file, CasePart.BUNDLE, ClockKind.BUNDLE_PROMISED, context);
    }

    /** Reads the clocks of a case with their events, in one query. */
    List<CaseClock> of(CaseNumber number) {
        Map<Integer, List<ClockEvent>> events = new LinkedHashMap<>();
        Map<Integer, Object[]> heads = new LinkedHashMap<>();
        jdbc.query(
                """
                select c.part, c.kind, c.subject, c.agency, c.effect_at, c.calendar_version as dated_by,
                    c.hours_version, c.told_at, c.told_firm, e.* from legal_clock c
                join clock_event e on e.case_number = c.case_number and e.clock_no = c.clock_no
                where c.case_number = ? order by e.clock_no, e.event_no""",
                row -> {
                    int no = row.getInt("clock_no");
                    events.computeIfAbsent(no, key -> new ArrayList<>()).add(event(row));
                    heads.putIfAbsent(no, new Object[] {
                        row.getString("part"),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("agency"),
                        Sql.instant(row, "effect_at"),
                        row.getInt("dated_by"),
                        row.getObject("hours_version", Integer.class),
                        Sql.instant(row, "told_at"),
                        row.getBoolean("told_firm")
                    });
                },
                number.value());
        return heads.entrySet().stream()
                .map(head -> clock(head.getKey(), head.getValue(), Objects.requireNonNull(events.get(head.getKey()))))
                .toList();
    }

    private CaseClock clock(int no, Object[] head, List<ClockEvent> events) {
        ClockKind kind = (ClockKind) head[1];
        return new CaseClock(new StoredClock(
                no,
                CasePart.read((String) head[0]),
                (String) head[2],
                head[3] == null ? null : new AgencyCode((String) head[3]),
                LegalClock.of(kind, events),
                calendars.at((Integer) head[5]),
                calendars.at((Integer) (head[6] == null ? head[5] : head[6])),
                (Instant) head[7],
                (Boolean) head[8],
                (Instant) head[4]));
    }

    /** Writes new clocks, new events and the dates for lists; three batches at most. */
    void write(CaseFile file) {
        List<Object[]> newClocks = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            if (clock.dirty()) {
                clock.tell();
                (clock.storedEvents() == 0 ? newClocks : changed).add(row(file, clock));
                for (int no = clock.storedEvents(); no < clock.clock().events().size(); no++) {
                    events.add(eventRow(file, clock, no));
                }
                clock.stored();
            }
        }
        batch(INSERT_CLOCK, newClocks);
        batch(UPDATE_CLOCK, changed);
        batch(INSERT_EVENT, events);
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private static Object[] row(CaseFile file, CaseClock clock) {
        boolean isNew = clock.storedEvents() == 0;
        List<Object> row = new ArrayList<>();
        if (isNew) {
            row.addAll(Arrays.asList(
                    file.number().value(),
                    clock.no(),
                    clock.part().key(),
                    clock.kind().name(),
                    clock.subject(),
                    Objects.toString(clock.agency(), null)));
        }
        Object due = Sql.timeIfAny(clock.due().orElse(null));
        Object yellow = Sql.timeIfAny(clock.clock().yellowFrom(clock.calendar()).orElse(null));
        // found by the watch of the table when it passes while nothing stands that could fire
        boolean open = clock.effectAt() == null && !clock.ended();
        Object watched = open && clock.kind().ofAuthority()
                ? due
                : open && (clock.kind() == ClockKind.DEFERRAL || clock.kind() == ClockKind.ANSWER)
                        ? Sql.timeIfAny(clock.until().orElse(null))
                        : null;
        boolean listed = !clock.ended() && AuthorityLimits.has(clock.kind());
        row.addAll(Arrays.asList(
                due,
                yellow,
                clock.provisional(),
                clock.ended(),
                Sql.timeIfAny(clock.effectAt()),
                clock.calendarVersion(),
                watched,
                clock.hoursVersion(),
                Sql.timeIfAny(clock.toldAt()),
                clock.toldFirm(),
                listed ? due : null,
                listed ? yellow : null));
        row.addAll(isNew ? whose(file, clock) : List.of(file.number().value(), clock.no()));
        return row.toArray();
    }

    /** What lists say of a clock beside its dates: of which release and bundle, and whose item it is. */
    private static List<Object> whose(CaseFile file, CaseClock clock) {
        CaseItem item = file.items().stream()
                .filter(one -> clock.part().item().filter(one.key()::equals).isPresent()
                        || one.key().toString().equals(clock.subject()))
                .findFirst()
                .orElse(null);
        String step = clock.kind() == ClockKind.STEP ? Objects.toString(clock.agency(), null) : null;
        return Arrays.asList(
                file.release().id(),
                file.release().key().value(),
                item == null ? null : item.key().toString(),
                item == null ? step : item.agency().value());
    }

    private static Object[] eventRow(CaseFile file, CaseClock clock, int no) {
        ClockEvent event = clock.clock().events().get(no);
        return new Object[] {
            file.number().value(),
            clock.no(),
            no + 1,
            event.type().name(),
            Sql.time(event.at()),
            event.limit() == null ? null : event.limit().toString(),
            event.reason(),
            event.legalBasis(),
            event.document(),
            event.actor(),
            event.voids(),
            clock.calendarVersion(),
            Sql.timeIfAny(event.until())
        };
    }

    public static ClockEvent event(ResultSet row) throws SQLException {
        String limit = row.getString("time_limit");
        Integer voids = row.getObject("voids", Integer.class);
        return new ClockEvent(
                ClockEvent.Type.valueOf(row.getString("type")),
                Sql.moment(row, "at"),
                limit == null ? null : TimeLimit.parse(limit),
                row.getString("reason"),
                row.getString("legal_basis"),
                row.getString("document"),
                row.getString("actor"),
                voids,
                Sql.instant(row, "held_until"));
    }
}
