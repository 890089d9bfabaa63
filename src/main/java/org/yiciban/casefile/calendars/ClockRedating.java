package org.yiciban.casefile.calendars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.deadline.clock.Redating;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.CaseNumber;

/**
 * Moves the clocks of a case to what newer calendars say, with everything that hangs on them: journal, notice, timer and
 * work list. Every told date that moves is told again, all of a case in one notice; what was told and stays is journalled
 * with the date that the calendar alone would give.
 */
@Component
class ClockRedating {

    private final CaseTransactions caseTransactions;
    private final CaseDocuments documents;
    private final DatesOnDisplay dates;
    private final RedatingWords words;

    ClockRedating(
            CaseTransactions caseTransactions, CaseDocuments documents, DatesOnDisplay dates, RedatingWords words) {
        this.caseTransactions = caseTransactions;
        this.documents = documents;
        this.dates = dates;
        this.words = words;
    }

    /** The open clocks of the case that are dated by an older version and have not passed. */
    void move(CaseNumber number, CalendarEdition edition) {
        caseTransactions.within(number, (file, now) -> {
            move(file, edition, now);
            return null;
        });
    }

    private void move(CaseFile file, CalendarEdition edition, Instant now) {
        List<RedatedClock> moved = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            boolean open =
                    !clock.ended() && clock.effectAt() == null && !clock.clock().passed(clock.calendar(), now);
            if (open && clock.calendarVersion() < edition.version()) {
                move(clock, edition, now, moved);
            }
        }
        record(file, moved, edition, now);
        file.touch();
        dates.write(file);
    }

    private static void move(CaseClock clock, CalendarEdition edition, Instant now, List<RedatedClock> moved) {
        int from = clock.calendarVersion();
        Instant before = clock.due().orElse(null);
        Redating redating = Redating.of(clock.dated(), edition, now);
        boolean held = redating.clock() != clock.clock();
        boolean told = clock.toldAt() != null;
        clock.redate(redating, edition);
        Instant after = redating.due();
        if (before != null && after != null && (held || !Objects.equals(before, after))) {
            moved.add(new RedatedClock(clock, from, before, after, redating.law(), told));
        }
    }

    private void record(CaseFile file, List<RedatedClock> moved, CalendarEdition edition, Instant now) {
        List<RedatedClock> told =
                moved.stream().filter(one -> one.told() && one.moves()).toList();
        String notice = told.isEmpty() ? null : tell(file, told, now);
        for (RedatedClock one : moved) {
            file.record(
                    JournalLine.of(JournalEvent.CALENDAR_CHANGED, one.clock().part(), ActContext.byLaw(now), now)
                            .clock("MOVED " + one.clock().kind() + " " + one.before() + " " + one.after()
                                    + " BY CALENDAR " + one.law())
                            .facts(new LimitFacts.CalendarChanged(
                                    one.clock().kind(),
                                    one.clock().kind().told(),
                                    one.before(),
                                    one.after(),
                                    one.law(),
                                    one.from(),
                                    edition.version(),
                                    words.dates(file, List.of(one)),
                                    told.contains(one) ? notice : null)));
        }
    }

    private String tell(CaseFile file, List<RedatedClock> told, Instant now) {
        SaidFacts facts = new SaidFacts().say(DocumentFact.REASON, words.notice(file, told));
        return documents
                .issue(file, DocumentType.REDATE, file.release().window(), ActContext.byLaw(now), facts)
                .number();
    }
}
