package org.yiciban.casefile.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.calendars.RedatedClock;
import org.yiciban.casefile.calendars.RedatingWords;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.requests.OfferedItems;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.release.Release;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What stands on record of a case that follows another release, and what its applicant is told of it. */
@Component
class MigrationLines {

    private final CaseDocuments documents;
    private final RedatingWords words;

    MigrationLines(CaseDocuments documents, RedatingWords words) {
        this.documents = documents;
        this.words = words;
    }

    /** A line of its journal, with a notice where a date moves that was told. */
    void write(CaseFile file, Release before, List<RedatedClock> redated, ActContext context, Instant now) {
        JournalLine line = JournalLine.of(JournalEvent.RELEASE_FOLLOWED, CasePart.BUNDLE, context, now)
                .facts(new LimitFacts.ReleaseFollowed(
                        before.version(),
                        file.release().version(),
                        told(file, redated),
                        notice(file, redated, context)));
        file.record(redated.isEmpty() ? line : line.clock(effects(redated)));
    }

    /** Which dates move, and what can be applied for as well; null where there is nothing to tell. */
    private @Nullable LocalText told(CaseFile file, List<RedatedClock> redated) {
        List<LocalText> all = new ArrayList<>();
        if (!redated.isEmpty()) {
            all.add(words.dates(file, redated));
        }
        offered(file).forEach(item -> all.add(OnRecord.of("move.offered", item)));
        return all.isEmpty() ? null : joined(all);
    }

    /** Several sentences as one. */
    static LocalText joined(List<LocalText> all) {
        return new LocalText(
                all.stream().map(LocalText::zh).collect(Collectors.joining("；")),
                all.stream().map(LocalText::en).collect(Collectors.joining("; ")));
    }

    private @Nullable String notice(CaseFile file, List<RedatedClock> redated, ActContext context) {
        List<RedatedClock> told = redated.stream().filter(RedatedClock::told).toList();
        if (told.isEmpty()) {
            return null;
        }
        SaidFacts facts = new SaidFacts().say(DocumentFact.REASON, OnRecord.of("move.notice", words.dates(file, told)));
        return documents
                .issue(file, DocumentType.REDATE, file.release().window(), context, facts)
                .number();
    }

    private static String effects(List<RedatedClock> redated) {
        return redated.stream()
                .map(one -> "SHORTENED " + one.clock().kind() + " "
                        + one.clock().clock().limit())
                .collect(Collectors.joining("; "));
    }

    /** The items that came into the service since, which the case can have as well. */
    static List<LocalText> offered(CaseFile file) {
        return OfferedItems.of(file).stream().map(LaterRequest::name).toList();
    }
}
