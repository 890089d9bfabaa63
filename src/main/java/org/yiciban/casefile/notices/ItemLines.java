package org.yiciban.casefile.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.yiciban.casefile.states.OutcomeWords;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LimitWords;
import org.yiciban.document.DocumentType;
import org.yiciban.document.Documents;
import org.yiciban.document.IssuedDocument;
import org.yiciban.shared.LocalText;

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
    List<Map<String, String>> of(CaseFile file, Collection<CaseItem> items) {
        return items.stream()
                .map(item -> {
                    Map<String, String> line = line(file, item);
                    ItemSheet sheet = file.release().item(item.code());
                    sheet.statutory().limit().map(LimitWords::of).ifPresent(put(line, "statutory"));
                    sheet.promised().map(LimitWords::of).ifPresent(put(line, "promised"));
                    due(file, item).ifPresentOrElse(clock -> DocumentFacts.putDue(line, clock), () -> file.awaited(item)
                            .map(giver ->
                                    file.release().item(giver.code()).result().name())
                            .ifPresent(put(line, "after")));
                    return line;
                })
                .toList();
    }

    /** The limit of the law, else what the agency promised. */
    private static Optional<CaseClock> due(CaseFile file, CaseItem item) {
        return Stream.of(ClockKind.ITEM_STATUTORY, ClockKind.ITEM_PROMISED)
                .flatMap(kind -> file.running(item.part(), kind).stream())
                .findFirst();
    }

    private static Consumer<LocalText> put(Map<String, String> line, String key) {
        return text -> DocumentFacts.put(line, key, text);
    }

    /** Items and who handles them, with how each ended. */
    List<Map<String, String>> ended(CaseFile file, Collection<CaseItem> items) {
        List<IssuedDocument> issued = documents.of(file.number());
        List<Map<String, String>> lines = new ArrayList<>();
        for (CaseItem item : items) {
            Map<String, String> line = line(file, item);
            ItemSheet sheet = file.release().item(item.code());
            DocumentFacts.put(line, "outcome", outcome(item, sheet));
            if (item.granted()) {
                DocumentFacts.put(line, "result", sheet.result().name());
            }
            endedBy(item, issued).ifPresent(document -> {
                DocumentFacts.put(line, "title", document.type().title());
                line.put("document", document.number());
                line.put("date", document.issuedAt().toString());
            });
            if (item.deliveredAt() != null) {
                line.put("deliveredAt", item.deliveredAt().toString());
                DocumentFacts.put(line, "way", way(line.get("document"), issued));
            }
            lines.add(line);
        }
        return lines;
    }

    private Map<String, String> line(CaseFile file, CaseItem item) {
        Map<String, String> line = new LinkedHashMap<>();
        DocumentFacts.put(line, "item", file.release().item(item.code()).name());
        DocumentFacts.put(
                line,
                "agency",
                documents.nameOf(
                        file.release().agency(item.agency()), file.filing().division()));
        return line;
    }

    /** A filing is filed, a licence granted: in the words of its kind, if it has one. */
    private LocalText outcome(CaseItem item, ItemSheet sheet) {
        String ended = item.outcome().name();
        return new LocalText(
                outcomes.say(ended, sheet.handling(), Locale.SIMPLIFIED_CHINESE),
                outcomes.say(ended, sheet.handling(), Locale.ENGLISH));
    }

    /** The last one that wasn't undone. */
    private static Optional<IssuedDocument> endedBy(CaseItem item, List<IssuedDocument> issued) {
        Set<Object> undone = issued.stream()
                .filter(document -> document.type() == DocumentType.REINSTATE)
                .map(notice -> notice.facts().get("earlier"))
                .collect(Collectors.toSet());
        return issued.stream()
                .filter(document -> item.code().equals(document.item()))
                .filter(document -> document.type().ends() && !undone.contains(document.number()))
                .reduce((earlier, later) -> later);
    }

    /** What no proof of service lists was served electronically when it was issued. */
    private LocalText way(String number, List<IssuedDocument> issued) {
        return issued.stream()
                .filter(document -> document.type() == DocumentType.DELIVERY && lists(document, number))
                .filter(document -> document.facts().containsKey("way"))
                .map(document -> new LocalText(
                        document.facts().get("way").toString(),
                        String.valueOf(document.facts().get("wayEn"))))
                .findFirst()
                .orElseGet(() -> new LocalText(
                        messages.getMessage("document.way.electronic", null, Locale.SIMPLIFIED_CHINESE),
                        messages.getMessage("document.way.electronic", null, Locale.ENGLISH)));
    }

    private static boolean lists(IssuedDocument proof, String number) {
        return proof.facts().get("items") instanceof List<?> lines
                && lines.stream().anyMatch(line -> line instanceof Map<?, ?> map && number.equals(map.get("document")));
    }
}
