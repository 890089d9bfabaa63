package org.yiciban.casefile.dates;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.DateFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseDates;
import org.yiciban.casefile.store.DateNotes;
import org.yiciban.catalogue.sheet.BundleDate;

/** A case comes to where it waits for a date, and goes on from there. What has come already is passed without a word. */
@Component
public class DateWaits {

    private final CaseDates dates;
    private final DateNotes notes;

    DateWaits(CaseDates dates, DateNotes notes) {
        this.dates = dates;
        this.notes = notes;
    }

    /** It waits from now on. */
    public void begin(CaseFile file, String id, Instant now) {
        BundleDate date = file.release().bundle().date(id).orElseThrow();
        Optional<Instant> at = dates.goesOn(file, date);
        notes.wait(file, date, now);
        if (at.filter(come -> !come.isAfter(now)).isEmpty()) {
            record(file, JournalEvent.DATE_AWAITED, new DateFacts.Awaited(id, at.orElse(null)), now);
        }
    }

    /** It goes on. */
    public void end(CaseFile file, String id, Instant now) {
        BundleDate date = file.release().bundle().date(id).orElseThrow();
        DateNotes.Noted noted = notes.of(file, date);
        notes.passed(file, date, now);
        if (noted.waitsSince() != null && noted.waitsSince().isBefore(now)) {
            record(file, JournalEvent.DATE_CAME, new DateFacts.Came(id), now);
        }
    }

    private static void record(CaseFile file, JournalEvent event, DateFacts facts, Instant now) {
        file.record(JournalLine.of(event, CasePart.BUNDLE, ActContext.byLaw(now), now)
                .facts(facts));
        file.touch();
    }
}
