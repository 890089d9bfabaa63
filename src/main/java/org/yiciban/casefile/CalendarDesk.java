package org.yiciban.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.yiciban.deadline.AgencyHours;
import org.yiciban.deadline.AgencyHoursFile;
import org.yiciban.deadline.CalendarEdition;
import org.yiciban.deadline.HolidayNotice;
import org.yiciban.deadline.HolidayNotices;
import org.yiciban.identity.Account;
import org.yiciban.shared.AgencyCode;

/**
 * Bringing the yearly holiday notice, its corrections, and the agencies' own days and hours. Whoever keeps the calendar
 * sees first what it would move; when it is adopted the open clocks are recomputed in the background.
 */
@Service
public class CalendarDesk {

    private static final int CLOCKS_AT_ONCE = 1000;
    private static final int MOST_MOVES = 200;

    private final CalendarBook book;
    private final OpenClocks clocks;
    private final CalendarRecomputation recomputation;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    CalendarDesk(
            CalendarBook book,
            OpenClocks clocks,
            CalendarRecomputation recomputation,
            Acts acts,
            ApplicationEventPublisher events) {
        this.book = book;
        this.clocks = clocks;
        this.recomputation = recomputation;
        this.acts = acts;
        this.events = events;
    }

    /** The calendars have a new version; what is open is to be recomputed. */
    record CalendarAdopted(int version) {}

    /**
     * What the notice would move; changes nothing.
     *
     * @param json a file in the {@code holiday-cn} format
     * @throws org.yiciban.deadline.DeadlineRefusal when it is no notice of that year
     */
    public CalendarChange preview(int year, String json, Instant now) {
        HolidayNotice notice = HolidayNotices.read(year, json);
        book.refresh();
        return change(book.with(notice), now);
    }

    /** The same for the days and hours of an agency. */
    public CalendarChange preview(AgencyCode agency, String json, Instant now) {
        AgencyHours hours = AgencyHoursFile.read(json);
        book.refresh();
        return change(book.with(agency, hours), now);
    }

    /** Adopts the notice as the next version and has the open clocks recomputed; a file that says nothing new is none. */
    public CalendarChange adopt(int year, String json, Account account, Instant now) {
        HolidayNotice notice = HolidayNotices.read(year, json);
        return adopt(() -> book.with(notice), year, null, json, account, now);
    }

    /** The same for the days and hours of an agency. */
    public CalendarChange adopt(AgencyCode agency, String json, Account account, Instant now) {
        AgencyHours hours = AgencyHoursFile.read(json);
        return adopt(() -> book.with(agency, hours), null, agency, json, account, now);
    }

    /** How far the open clocks are recomputed, if they ever were. */
    public Optional<RecomputationProgress> progress() {
        return recomputation.progress();
    }

    private CalendarChange adopt(
            Supplier<CalendarEdition> next,
            Integer year,
            AgencyCode agency,
            String json,
            Account account,
            Instant now) {
        CalendarChange adopted = acts.run(() -> {
            book.lockedVersion();
            book.refresh();
            CalendarEdition edition = next.get();
            CalendarChange change = change(edition, now);
            if (change.changes()) {
                book.add(edition.version(), year, agency, json, account.username());
                recomputation.begin(edition.version(), now);
            }
            return change;
        });
        if (adopted.changes()) {
            book.refresh();
            events.publishEvent(new CalendarAdopted(adopted.version()));
        }
        return adopted;
    }

    private CalendarChange change(CalendarEdition edition, Instant now) {
        if (edition == book.newest()) {
            return new CalendarChange(edition.version(), false, 0, 0, 0, List.of());
        }
        int open = 0;
        int moved = 0;
        int firm = 0;
        List<CalendarChange.Move> moves = new ArrayList<>();
        String last = "";
        for (List<String> cases = next(last, edition, now); !cases.isEmpty(); cases = next(last, edition, now)) {
            for (DatedClock clock : clocks.of(cases, edition.version(), now)) {
                DatedClock.Dates dates = clock.by(edition);
                open++;
                firm += clock.firmBy(dates) ? 1 : 0;
                if (!Objects.equals(clock.due(), dates.due())) {
                    moved++;
                    if (moves.size() < MOST_MOVES) {
                        moves.add(move(clock, dates));
                    }
                }
            }
            last = cases.get(cases.size() - 1);
        }
        return new CalendarChange(edition.version(), true, open, moved, firm, moves);
    }

    private List<String> next(String last, CalendarEdition edition, Instant now) {
        return clocks.casesAfter(last, edition.version(), now, CLOCKS_AT_ONCE);
    }

    private static CalendarChange.Move move(DatedClock clock, DatedClock.Dates dates) {
        return new CalendarChange.Move(
                clock.caseNumber(), clock.clock().kind(), clock.item(), clock.due(), dates.due(), !clock.provisional());
    }
}
