package org.yiciban.casefile.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.states.OutcomeWords;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** The items of a case as a document lists them: agency, outcome, document, and when and how it was handed over. */
@Component
class ItemLines {

    private final Documents documents;
    private final OutcomeWords outcomes;
    private final MessageSource messages;

    ItemLines(Documents documents, OutcomeWords outcomes, MessageSource messages) {
        this.documents = documents;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    /** Items, who handles each, within which limits, and until when or from which other item's result on. */
    List<SaidFacts> of(CaseFile file, Collection<CaseItem> items) {
        return items.stream()
                .map(item -> {
                    SaidFacts line = line(file, item);
                    ItemSheet sheet = file.release().item(item.code());
                    Map<String, Object> facts = file.filing().situation();
                    sheet.statutory()
                            .in(facts)
                            .limit()
                            .map(TimeLimit::words)
                            .ifPresent(put(line, DocumentFact.STATUTORY));
                    sheet.promised().in(facts).map(TimeLimit::words).ifPresent(put(line, DocumentFact.PROMISED));
                    Optional<CaseItem> giver = Givers.awaited(file, item);
                    due(file, item).ifPresentOrElse(clock -> DocumentFacts.sayDue(line, clock), () -> giver.map(one ->
                                    file.release().item(one.code()).result().name())
                            .ifPresent(put(line, DocumentFact.AFTER)));
                    return line;
                })
                .toList();
    }

    private static Optional<CaseClock> due(CaseFile file, CaseItem item) {
        return Stream.of(ClockKind.ITEM_STATUTORY, ClockKind.ANSWER, ClockKind.ITEM_PROMISED)
                .flatMap(kind -> file.running(item.part(), kind).stream())
                .findFirst();
    }

    private static Consumer<LocalText> put(SaidFacts line, DocumentFact fact) {
        return text -> line.say(fact, text);
    }

    /** Items and who handles them, with how each ended. */
    List<SaidFacts> ended(CaseFile file, Collection<CaseItem> items) {
        List<IssuedDocument> issued = documents.of(file.number());
        List<SaidFacts> lines = new ArrayList<>();
        for (CaseItem item : items) {
            SaidFacts line = line(file, item);
            ItemSheet sheet = file.release().item(item.code());
            line.say(DocumentFact.OUTCOME, outcome(item, sheet));
            if (item.granted()) {
                line.say(DocumentFact.RESULT, sheet.result().name());
            }
            Optional<IssuedDocument> last = endedBy(item, issued);
            last.ifPresent(
                    document -> line.say(DocumentFact.TITLE, document.type().title())
                            .say(DocumentFact.DOCUMENT, document.number())
                            .say(DocumentFact.DATE, document.issuedAt()));
            if (item.deliveredAt() != null) {
                line.say(DocumentFact.DELIVERED_AT, item.deliveredAt())
                        .say(DocumentFact.WAY, way(last.map(IssuedDocument::number), issued));
            }
            lines.add(line);
        }
        return lines;
    }

    private SaidFacts line(CaseFile file, CaseItem item) {
        LocalText agency = documents.nameOf(
                file.release().agency(item.agency()), file.filing().division());
        SaidFacts line =
                new SaidFacts().say(DocumentFact.ITEM, file.rows().name(item)).say(DocumentFact.AGENCY, agency);
        file.release().item(item.code()).codes().implementing().ifPresent(code -> line.say(DocumentFact.CODE, code));
        return line;
    }

    /** A filing is filed, a licence granted: in the words of its kind, if it has one. */
    private LocalText outcome(CaseItem item, ItemSheet sheet) {
        String ended = Objects.requireNonNull(item.outcome()).name();
        return new LocalText(
                outcomes.say(ended, sheet.handling(), Locale.SIMPLIFIED_CHINESE),
                outcomes.say(ended, sheet.handling(), Locale.ENGLISH));
    }

    /** The last one that wasn't undone. */
    private static Optional<IssuedDocument> endedBy(CaseItem item, List<IssuedDocument> issued) {
        Set<String> undone = issued.stream()
                .filter(document -> document.type() == DocumentType.REINSTATE)
                .flatMap(notice -> notice.text(DocumentFact.EARLIER).stream())
                .map(LocalText::zh)
                .collect(Collectors.toSet());
        return issued.stream()
                .filter(document -> item.key().equals(document.item()))
                .filter(document -> document.type().ends() && !undone.contains(document.number()))
                .reduce((earlier, later) -> later);
    }

    /** What no proof of service lists was served electronically when it was issued. */
    private LocalText way(Optional<String> number, List<IssuedDocument> issued) {
        return issued.stream()
                .filter(document -> document.type() == DocumentType.DELIVERY && lists(document, number))
                .flatMap(document -> document.text(DocumentFact.WAY).stream())
                .findFirst()
                .orElseGet(() -> new LocalText(
                        messages.getMessage("document.way.electronic", null, Locale.SIMPLIFIED_CHINESE),
                        messages.getMessage("document.way.electronic", null, Locale.ENGLISH)));
    }

    private static boolean lists(IssuedDocument proof, Optional<String> number) {
        return number.isPresent()
                && proof.lines(DocumentFact.ITEMS).stream().anyMatch(line -> line.text(DocumentFact.DOCUMENT)
                        .map(LocalText::zh)
                        .equals(number));
    }
}
