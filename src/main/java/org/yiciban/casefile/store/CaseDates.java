package org.yiciban.casefile.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.sheet.BundleDate;
import org.yiciban.deadline.calculator.DateTimeInWords;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemKey;

/**
 * The dates that a case waits for. A date is read where its giver put it, an answer or a result, until somebody sets it
 * anew; a day without a time means the first opening of the lead agency on that day, or on the next working day.
 */
@Repository
public class CaseDates {

    private final DateNotes notes;
    private final Submissions submissions;
    private final Results results;
    private final CalendarBook calendars;

    CaseDates(DateNotes notes, Submissions submissions, Results results, CalendarBook calendars) {
        this.notes = notes;
        this.submissions = submissions;
        this.results = results;
        this.calendars = calendars;
    }

    /**
     * When the case goes on that waits for it: the date, or at once where nothing is left that it could be for, or where
     * the item that was to give it gave none because it ended without.
     *
     * @return empty while the date isn't known
     */
    public Optional<Instant> goesOn(CaseFile file, BundleDate date) {
        return isNeedless(file, date) ? Optional.of(file.filing().receivedAt()) : of(file, date);
    }

    /** The agency that gives it: that of the item whose result it is, the lead agency for the others. */
    public AgencyCode giver(CaseFile file, BundleDate date) {
        return date.item()
                .flatMap(item -> file.find(ItemKey.of(item)))
                .map(CaseItem::agency)
                .orElse(file.release().leadAgency().code());
    }

    /** The date, as far as it is known. */
    public Optional<Instant> of(CaseFile file, BundleDate date) {
        Instant set = notes.of(file, date).at();
        return set != null
                ? Optional.of(set)
                : switch (date.from()) {
                    case ANSWER -> instant(file, submissions.accepted(file).get(date.place()));
                    case RESULT -> results.of(file).stream()
                            .filter(given -> date.item().map(ItemKey::of).equals(Optional.of(given.item()))
                                    && given.result().equals(date.place()))
                            .findFirst()
                            .flatMap(given -> instant(file, given.value()));
                    case WINDOW -> window(file, date);
                };
    }

    private static boolean isNeedless(CaseFile file, BundleDate date) {
        boolean over = file.rows().appliedFor().stream().allMatch(item -> item.status() == ItemStatus.ENDED);
        return over
                || date.item()
                        .map(ItemKey::of)
                        .map(giver -> file.find(giver)
                                .filter(item -> item.status() != ItemStatus.ENDED
                                        && !(item.status() == ItemStatus.DECIDED && !item.granted()))
                                .isEmpty())
                        .orElse(false);
    }

    /** A case that is received inside the window doesn't wait, however long it is on its way. */
    private Optional<Instant> window(CaseFile file, BundleDate date) {
        return file.release()
                .window(date.place())
                .map(window -> window.in(file.filing().division().value()))
                .map(days -> opening(
                        file, days.openingFrom(OfficialTime.dateOf(file.filing().receivedAt()))));
    }

    private Optional<Instant> instant(CaseFile file, @Nullable Object given) {
        if (given == null || given.toString().isBlank()) {
            return Optional.empty();
        }
        try {
            DateTimeInWords moment = DateTimeInWords.parse(given.toString());
            return Optional.of(moment.instant() != null ? moment.instant() : opening(file, moment.day()));
        } catch (DeadlineRefusal noMoment) {
            return Optional.empty();
        }
    }

    private Instant opening(CaseFile file, LocalDate day) {
        WorkingCalendar calendar =
                calendars.ofAgency(file.release().leadAgency().code());
        LocalDate open = calendar.workingDayFrom(day);
        return OfficialTime.instantOf(LocalDateTime.of(open, calendar.hours().firstOpening()));
    }
}
