package org.yiciban.casefile.story;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.Settled;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Journal;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** Says what happened to a case when that is why something is refused: the limit that passed, the withdrawal, the end. */
@Component
public class Happenings {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    /** What takes work away from those who had it, or changes the state under their hands. */
    private static final Set<JournalEvent> TURNS = EnumSet.of(
            JournalEvent.WITHDRAWN,
            JournalEvent.ITEM_WITHDRAWN,
            JournalEvent.ABANDONED,
            JournalEvent.REINSTATED,
            JournalEvent.ITEM_REINSTATED,
            JournalEvent.REOPENED,
            JournalEvent.ACCEPTED,
            JournalEvent.ACCEPTED_BY_LAW,
            JournalEvent.DECLINED,
            JournalEvent.ITEM_DECLINED,
            JournalEvent.ITEM_DECIDED,
            JournalEvent.ITEM_ENDED,
            JournalEvent.PAPER_MISSED,
            JournalEvent.EXTENSION_LAPSED,
            JournalEvent.COMPLETED);

    private final Journal journal;
    private final Timeline timeline;
    private final MessageSource messages;

    Happenings(Journal journal, Timeline timeline, MessageSource messages) {
        this.journal = journal;
        this.timeline = timeline;
        this.messages = messages;
    }

    /** The same refusal, naming what was settled just before, or for a refusal by state what brought that state about. */
    public ActRefused named(ActRefused refused, CaseFile file, Settled settled) {
        if (refused.kind() != ActRefused.Kind.CONFLICT) {
            return refused;
        }
        List<JournalLine> why = !settled.effects().isEmpty()
                ? settled.effects()
                : refused.byState() ? latest(file, refused.item()).map(List::of).orElse(List.of()) : List.of();
        return why.stream().map(line -> told(file, line)).reduce(refused, ActRefused::because, (one, other) -> other);
    }

    /** What took a task away: the first turn in the journal after that entry which concerns the part. */
    Optional<LocalText> firstAfter(CaseFile file, int entry, CasePart part) {
        return journal.of(file.number()).stream()
                .skip(entry)
                .filter(line -> TURNS.contains(line.event()))
                .filter(line -> line.part().equals(part) || line.part().equals(CasePart.BUNDLE))
                .findFirst()
                .map(line -> told(file, line));
    }

    /** The last turn of that item, else of the case as a whole: what became of another item brought nothing about. */
    private Optional<JournalLine> latest(CaseFile file, Optional<ItemKey> item) {
        List<JournalLine> turns = journal.of(file.number()).stream()
                .filter(line -> TURNS.contains(line.event()))
                .toList();
        return item.flatMap(code -> turns.stream()
                        .filter(line -> line.part().equals(CasePart.of(code)))
                        .max(Comparator.comparing(JournalLine::at)))
                .or(() -> turns.stream()
                        .filter(line -> line.part().item().isEmpty())
                        .max(Comparator.comparing(JournalLine::at)));
    }

    private LocalText told(CaseFile file, JournalLine line) {
        LocalText what = timeline.tell(file.release(), file.filing().situation(), line, file.rows()::title)
                .text();
        return new LocalText(told(line, what, Locale.SIMPLIFIED_CHINESE), told(line, what, Locale.ENGLISH));
    }

    private String told(JournalLine line, LocalText what, Locale locale) {
        String key =
                line.channel() == Channel.LAW && line.effectiveAt().isBefore(line.at()) ? "happened.limit" : "happened";
        return messages.getMessage(
                key, new Object[] {moment(line.effectiveAt()), moment(line.at()), what.in(locale)}, locale);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
