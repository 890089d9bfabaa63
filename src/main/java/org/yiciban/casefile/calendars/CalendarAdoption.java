package org.yiciban.casefile.calendars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.deadline.calendar.AgencyHours;
import org.yiciban.deadline.calendar.AgencyHoursFile;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.HolidayNotice;
import org.yiciban.deadline.calendar.HolidayNotices;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.Refusal;

/**
 * Bringing the yearly holiday notice, its corrections, and the agencies' own days and hours. Whoever keeps the calendar
 * sees first what it would move; when it is adopted the open clocks are recomputed in the background.
 */
@Service
public class CalendarAdoption {

    private static final int CLOCKS_AT_ONCE = 1000;
    private static final int MOST_MOVES = 200;
    private static final int LONGEST_REASON = 2000;

    private final CalendarBook book;
    private final OpenClockQuery clocks;
    private final CalendarRecomputation recomputation;
    private final CaseTransactions caseTransactions;
    private final ApplicationEventPublisher events;

    CalendarAdoption(
            CalendarBook book,
            OpenClockQuery clocks,
            CalendarRecomputation recomputation,
            CaseTransactions caseTransactions,
            ApplicationEventPublisher events) {
        this.book = book;
        this.clocks = clocks;
        this.recomputation = recomputation;
        this.caseTransactions = caseTransactions;
        this.events = events;
    }

    /** The calendars have a new version; what is open is to be recomputed. */
    record CalendarAdopted(int version) {}

    /** The closures and hours of an agency; none of its own means the usual ones. */
    public AgencyHours hoursOf(AgencyCode agency) {
        return book.hoursOf(agency);
    }

    /**
     * What the notice would move; changes nothing.
     *
     * @param json a file in the {@code holiday-cn} format
     * @throws org.yiciban.deadline.calendar.DeadlineRefusal when it is no notice of that year
     */
    public CalendarChange preview(int year, String json, Instant now) {
        HolidayNotice notice = HolidayNotices.read(year, json);
        book.refresh();
        return change(book.with(notice), now).warned(HolidayNotices.warnings(json));
    }

    /** What it would move to withdraw the notice of that year, and why it would be refused; changes nothing. */
    public CalendarChange previewWithdrawal(int year, Instant now) {
        book.refresh();
        CalendarEdition edition = book.without(year);
        return change(edition, now)
                .warned(refusal(edition, year, now).map(DeadlineRefusal::sentence).stream()
                        .toList());
    }

    private CalendarEdition lawfullyWithout(int year, Instant now) {
        CalendarEdition edition = book.without(year);
        refusal(edition, year, now).ifPresent(refused -> {
            throw refused;
        });
        return edition;
    }

    /** That nothing is arranged any more is no official change of the holidays (legal clock §2). */
    private Optional<DeadlineRefusal> refusal(CalendarEdition edition, int year, Instant now) {
        if (edition.notice(year).arrangesYear() || !gainsTime(edition, now)) {
            return Optional.empty();
        }
        return Optional.of(new DeadlineRefusal("calendar-told-dates", null, Refusal.of("calendar.told-dates", year)));
    }

    /** Whether a date of an authority that was told as certain would move later. */
    private boolean gainsTime(CalendarEdition edition, Instant now) {
        String last = "";
        for (List<String> cases = next(last, edition, now); !cases.isEmpty(); cases = next(last, edition, now)) {
            if (clocks.of(cases, edition.version(), now).stream().anyMatch(clock -> clock.gainsBy(edition, now))) {
                return true;
            }
            last = cases.get(cases.size() - 1);
        }
        return false;
    }

    /**
     * Withdraws the notice of that year that counts now, as a version of its own; the one before it counts again.
     *
     * @param reason why, for whoever looks at the versions later
     * @throws org.yiciban.deadline.calendar.DeadlineRefusal when nothing is there, or when the year would not be arranged any more
     *     and an authority would gain time against a date that was told as certain
     */
    public CalendarChange withdraw(int year, String reason, Account account, Instant now) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "required", "calendar.withdrawal-reason");
        }
        return adopt(
                () -> lawfullyWithout(year, now),
                version -> book.withdraw(version, year, reason.strip(), account.username()),
                now);
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
        return adopt(() -> book.with(notice), version -> book.add(version, year, null, json, account.username()), now)
                .warned(HolidayNotices.warnings(json));
    }

    /** The same for the days and hours of an agency. */
    public CalendarChange adopt(AgencyCode agency, String json, Account account, Instant now) {
        AgencyHours hours = AgencyHoursFile.read(json);
        return adopt(
                () -> book.with(agency, hours),
                version -> book.add(version, null, agency, json, account.username()),
                now);
    }

    /** How far the open clocks are recomputed, if they ever were. */
    public Optional<RecomputationProgress> progress() {
        return recomputation.progress();
    }

    private CalendarChange adopt(Supplier<CalendarEdition> next, IntConsumer store, Instant now) {
        CalendarChange adopted = caseTransactions.run(() -> {
            book.lockedVersion();
            book.refresh();
            CalendarEdition edition = next.get();
            CalendarChange change = change(edition, now);
            if (change.changes()) {
                store.accept(edition.version());
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
            return new CalendarChange(edition.version(), false, 0, 0, 0, List.of(), List.of());
        }
        int open = 0;
        int moved = 0;
        int firm = 0;
        List<CalendarChange.Move> listed = new ArrayList<>();
        String last = "";
        for (List<String> cases = next(last, edition, now); !cases.isEmpty(); cases = next(last, edition, now)) {
            for (DatedClock clock : clocks.of(cases, edition.version(), now)) {
                DatedClock.Dates dates = clock.by(edition, now);
                boolean moves = !Objects.equals(clock.due(), dates.due());
                open++;
                firm += clock.firmBy(dates) ? 1 : 0;
                moved += moves ? 1 : 0;
                boolean told = moves || !Objects.equals(dates.due(), dates.law());
                if (told && listed.size() < MOST_MOVES) {
                    listed.add(move(clock, dates, now));
                }
            }
            last = cases.get(cases.size() - 1);
        }
        return new CalendarChange(edition.version(), true, open, moved, firm, listed, List.of());
    }

    private List<String> next(String last, CalendarEdition edition, Instant now) {
        return clocks.casesAfter(last, edition.version(), now, CLOCKS_AT_ONCE);
    }

    private static CalendarChange.Move move(DatedClock clock, DatedClock.Dates dates, Instant now) {
        Instant law = Objects.requireNonNull(dates.law());
        return new CalendarChange.Move(
                clock.caseNumber(),
                clock.clock().kind(),
                clock.item(),
                clock.due(),
                Objects.requireNonNull(dates.due()),
                law,
                clock.clock().kind().told(),
                clock.dated().told() != null,
                clock.dated().firm(),
                law.isBefore(now));
    }
}
