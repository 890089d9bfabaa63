package org.yiciban.casefile.delivery;

import java.time.Instant;
import java.util.List;
import org.yiciban.casefile.facts.DeliveryFacts;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What the journal keeps of deliveries: which results, how and when, and no person. */
final class DeliveryJournal {

    private DeliveryJournal() {}

    /** They are on their way, or could not be served. */
    static void tell(StepAct act, List<CaseItem> items, JournalEvent event, DeliveryMode mode, LocalText line) {
        LocalText what = OnRecord.of("delivery.told", DeliveryWords.names(act.file(), items), line);
        act.file().record(act.line(event).facts(DeliveryFacts.of(mode.name(), what)));
    }

    /** They are served. */
    static void served(
            CaseFile file, JournalLine line, List<CaseItem> items, DeliveryMode mode, Instant at, String document) {
        LocalText how = OnRecord.of("delivery.line.OTHER", mode.text(), DeliveryWords.day(at));
        LocalText what = OnRecord.of("delivery.told", DeliveryWords.names(file, items), how);
        file.record(line.facts(ItemFacts.Served.of(mode.name(), document, what)));
    }
}
