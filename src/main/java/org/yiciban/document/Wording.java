package org.yiciban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts documents into words. The Chinese ones are the document; English is for reading only. */
@Component
public class Wording {

    private static final String NONE = "—";
    private static final String SIGNATURE = "________________";

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The document in that language: as it was issued, or from its facts where its words weren't kept. */
    public RenderedDocument of(IssuedDocument document, Locale locale) {
        return document.original().map(words -> words.in(locale)).orElseGet(() -> compose(document, locale));
    }

    /** Words the document from its facts, addressed to the applicant by his full name. */
    RenderedDocument compose(IssuedDocument document, Locale locale) {
        WordedFacts facts = new WordedFacts(document.facts(), locale);
        Body body = new Body(document, facts, arguments(document, facts));
        List<RenderedDocument.Part> parts = Stream.of(
                        sentence(body, "body"),
                        capacity(body),
                        points(facts.texts(DocumentFact.DEFECTS)),
                        points(facts.lines(DocumentFact.CHANGED).stream()
                                .map(line -> line.text(DocumentFact.PLACE))
                                .toList()),
                        demands(body),
                        reason(body),
                        entries(body),
                        tables(body),
                        owed(facts),
                        sentence(body, "close"),
                        optional(facts.text(DocumentFact.REMEDIES)))
                .flatMap(List::stream)
                .toList();
        return new RenderedDocument(
                facts.text(DocumentFact.SIGNED_BY),
                document.type().title().in(locale),
                document.number(),
                say("document.case", locale, document.caseNumber().value()),
                addressee(facts),
                parts,
                say(
                        "document.seal",
                        locale,
                        facts.has(DocumentFact.SEAL)
                                ? facts.text(DocumentFact.SEAL)
                                : say("document.seal.own", locale)),
                facts.day(document.issuedAt()));
    }

    /** The full name, with the number by which one person is told from another of that name. */
    private String addressee(WordedFacts facts) {
        String name = facts.text(DocumentFact.APPLICANT);
        return facts.has(DocumentFact.IDENTITY)
                ? say("document.to.identified", facts.locale(), name, facts.text(DocumentFact.IDENTITY))
                : say("document.to", facts.locale(), name);
    }

    /** A document while it is put into words. */
    private record Body(IssuedDocument document, WordedFacts facts, Object[] arguments) {

        Locale locale() {
            return facts.locale();
        }
    }

    /** What the sentences may name, in the order in which the message files count them. */
    private Object[] arguments(IssuedDocument document, WordedFacts facts) {
        Locale locale = facts.locale();
        String opening = document.item() == null ? "document.opening" : "document.opening.item";
        return new Object[] {
            say(
                    opening,
                    locale,
                    facts.day(DocumentFact.RECEIVED_AT),
                    facts.text(DocumentFact.BUNDLE),
                    facts.text(DocumentFact.ITEM)),
            facts.has(DocumentFact.ACCEPTED_AT)
                    ? say("document.accepted", locale, facts.day(DocumentFact.ACCEPTED_AT))
                    : "",
            facts.has(DocumentFact.BASIS) ? say("document.basis", locale, facts.text(DocumentFact.BASIS)) : "",
            facts.day(DocumentFact.ACCEPTED_AT),
            due(facts),
            facts.has(DocumentFact.EXTENDED_TO)
                    ? say("document.extended-to", locale, facts.day(DocumentFact.EXTENDED_TO))
                    : "",
            facts.text(DocumentFact.PROCEDURE),
            facts.has(DocumentFact.EXPECTED_DAYS)
                    ? say("document.days", locale, facts.text(DocumentFact.EXPECTED_DAYS))
                    : "",
            facts.text(DocumentFact.WINDOW),
            facts.text(DocumentFact.PHONE),
            facts.text(DocumentFact.RESULT),
            facts.day(DocumentFact.DELIVERED_AT),
            // documents from before this was kept say what they said
            say(facts.text(DocumentFact.LICENCE).equals("false") ? "document.law.analogy" : "document.law", locale),
            facts.text(DocumentFact.EARLIER),
            facts.day(DocumentFact.EARLIER_AT),
            facts.text(DocumentFact.WHY),
            facts.text(DocumentFact.APPROVED_BY),
            facts.text(DocumentFact.SCOPE),
            facts.has(DocumentFact.DUE) ? say("document.due", locale, due(facts)) : "",
            say(
                    "document.silence." + (facts.has(DocumentFact.SILENCE) ? facts.text(DocumentFact.SILENCE) : "ALL"),
                    locale,
                    facts.day(DocumentFact.ANSWER_DUE)),
            facts.has(DocumentFact.OTHERS) ? say("document.others", locale, facts.text(DocumentFact.OTHERS)) : "",
            correction(facts),
            facts.text(DocumentFact.COMPETENT),
            facts.text(DocumentFact.EARLIER_TITLE),
            facts.day(DocumentFact.LAPSED_AT),
            facts.day(DocumentFact.HANDED_IN_AT),
            facts.day(DocumentFact.ARRIVED_AT)
        };
    }

    /** Until when a correction is awaited and by which rule the application lapses then, or that it never does. */
    private String correction(WordedFacts facts) {
        String how = !facts.has(DocumentFact.DUE) ? "open" : facts.has(DocumentFact.LAPSE) ? "by" : "until";
        return say("document.correct." + how, facts.locale(), due(facts), facts.text(DocumentFact.LAPSE));
    }

    /** The due day; where it hangs on holidays that aren't announced yet, it says so. */
    private String due(WordedFacts facts) {
        boolean provisional = facts.has(DocumentFact.DUE)
                && facts.text(DocumentFact.DUE).equals(facts.text(DocumentFact.PROVISIONAL));
        return facts.day(DocumentFact.DUE) + (provisional ? say("document.provisional", facts.locale()) : "");
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The sentence of the type; where there is a closer one, of its mode or of a document on the whole case. */
    private List<RenderedDocument.Part> sentence(Body body, String place) {
        String key = "document." + place + "." + body.document().type();
        String scope = body.document().item() == null ? ".WHOLE" : ".ITEM";
        String mode = "." + body.facts().text(DocumentFact.MODE);
        return Stream.of(key + mode + scope, key + mode, key + scope, key)
                .flatMap(one -> found(one, body).stream())
                .findFirst()
                .map(this::optional)
                .orElse(List.of());
    }

    /** Who did for the applicant what the document tells, and who stood there; nothing where it was the applicant. */
    private List<RenderedDocument.Part> capacity(Body body) {
        String done = found("document.capacity." + body.facts().text(DocumentFact.CAPACITY), body)
                .orElse("");
        String present = body.facts().has(DocumentFact.PRESENT)
                ? say("document.present", body.locale(), body.facts().text(DocumentFact.PRESENT))
                : "";
        return optional(done + present);
    }

    private Optional<String> found(String key, Body body) {
        return Optional.ofNullable(messages.getMessage(key, body.arguments(), null, body.locale()));
    }

    private List<RenderedDocument.Part> optional(String text) {
        return text.isEmpty() ? List.of() : List.of(new RenderedDocument.Sentence(text));
    }

    private static List<RenderedDocument.Part> points(List<String> points) {
        return points.isEmpty() ? List.of() : List.of(new RenderedDocument.Points(points));
    }

    private List<RenderedDocument.Part> reason(Body body) {
        return body.facts().has(DocumentFact.REASON)
                ? List.of(new RenderedDocument.Sentence(
                        say("document.reason", body.locale(), body.facts().text(DocumentFact.REASON))))
                : List.of();
    }

    /** What was given, or how it was handed over. */
    private List<RenderedDocument.Part> entries(Body body) {
        WordedFacts facts = body.facts();
        List<RenderedDocument.Entry> entries = new ArrayList<>();
        if (body.document().type().grants() && facts.has(DocumentFact.RESULT)) {
            entries.add(
                    new RenderedDocument.Entry(say("document.result", body.locale()), facts.text(DocumentFact.RESULT)));
        }
        Stream.of(DocumentFact.GIVEN, DocumentFact.PROOF)
                .flatMap(key -> facts.lines(key).stream())
                .forEach(line -> entries.add(
                        new RenderedDocument.Entry(line.text(DocumentFact.LABEL), line.text(DocumentFact.VALUE))));
        if (facts.has(DocumentFact.SERVED_BY)) {
            entries.add(new RenderedDocument.Entry(
                    say("document.served.by", body.locale()), facts.text(DocumentFact.SERVED_BY)));
            entries.add(new RenderedDocument.Entry(
                    say("document.served.at", body.locale()), facts.moment(DocumentFact.DELIVERED_AT)));
            entries.add(new RenderedDocument.Entry(say("document.served.to", body.locale()), SIGNATURE));
        }
        return entries.isEmpty() ? List.of() : List.of(new RenderedDocument.Entries(entries));
    }

    private List<RenderedDocument.Part> tables(Body body) {
        List<WordedFacts> papers = body.facts().lines(DocumentFact.PAPERS);
        if (!papers.isEmpty()) {
            return List.of(new RenderedDocument.Table(
                    heads(body, "paper", "count", "kind"),
                    papers.stream().map(line -> row(line, body.locale())).toList()));
        }
        List<WordedFacts> items = body.facts().lines(DocumentFact.ITEMS);
        if (items.isEmpty()) {
            return List.of();
        }
        if (body.document().type() == DocumentType.ACCEPT) {
            return accepted(body, items);
        }
        return List.of(
                switch (body.document().type()) {
                    case DELIVERY -> new RenderedDocument.Table(
                            heads(body, "item", "outcome", "document"),
                            items.stream()
                                    .map(line -> List.of(
                                            line.text(DocumentFact.ITEM),
                                            ItemCells.outcome(line),
                                            ItemCells.cited(line)))
                                    .toList());
                    default -> new RenderedDocument.Table(
                            heads(body, "item", "agency", "outcome", "document", "handed-over"),
                            items.stream()
                                    .map(line -> List.of(
                                            line.text(DocumentFact.ITEM),
                                            line.text(DocumentFact.AGENCY),
                                            ItemCells.outcome(line),
                                            ItemCells.cited(line),
                                            ItemCells.handedOver(line)))
                                    .toList());
                });
    }

    /** What a notice of correction asks for; an older line tells both in one text. */
    private List<RenderedDocument.Part> demands(Body body) {
        List<WordedFacts> demands = body.facts().lines(DocumentFact.DEMANDS);
        List<List<String>> rows = new ArrayList<>();
        for (WordedFacts line : demands) {
            String asked = line.has(DocumentFact.ASKED)
                    ? line.text(DocumentFact.ASKED)
                    : say("document.demand.together", body.locale());
            String by = line.has(DocumentFact.AGENCY)
                    ? say("document.demand.by", body.locale(), line.text(DocumentFact.AGENCY))
                    : "";
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    orNone(line.text(DocumentFact.PLACE)),
                    line.text(DocumentFact.WRONG),
                    asked + by,
                    orNone(line.text(DocumentFact.BASIS))));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new RenderedDocument.Table(heads(body, "no", "demand", "wrong", "asked", "basis"), rows));
    }

    /** What is accepted, apart: items whose limits run from today, and those that are taken up when a result exists. */
    private List<RenderedDocument.Part> accepted(Body body, List<WordedFacts> items) {
        List<WordedFacts> now =
                items.stream().filter(line -> !line.has(DocumentFact.AFTER)).toList();
        List<WordedFacts> later =
                items.stream().filter(line -> line.has(DocumentFact.AFTER)).toList();
        List<RenderedDocument.Part> parts = new ArrayList<>();
        if (!now.isEmpty()) {
            parts.addAll(optional(later.isEmpty() ? "" : say("document.accept.now", body.locale())));
            parts.add(limits(body, now, "due"));
        }
        if (!later.isEmpty()) {
            parts.add(new RenderedDocument.Sentence(say("document.accept.later", body.locale())));
            parts.add(limits(body, later, "after"));
        }
        return parts;
    }

    private RenderedDocument.Table limits(Body body, List<WordedFacts> items, String last) {
        return new RenderedDocument.Table(
                heads(body, "item", "agency", "statutory", "promised", last),
                items.stream()
                        .map(line -> List.of(
                                line.text(DocumentFact.ITEM),
                                line.text(DocumentFact.AGENCY),
                                orNone(line.text(DocumentFact.STATUTORY)),
                                orNone(line.text(DocumentFact.PROMISED)),
                                last.equals("due") ? orNone(due(line)) : line.text(DocumentFact.AFTER)))
                        .toList());
    }

    private List<String> heads(Body body, String... names) {
        return Stream.of(names)
                .map(name -> say("document.head." + name, body.locale()))
                .toList();
    }

    private List<String> row(WordedFacts paper, Locale locale) {
        String count = paper.text(DocumentFact.COUNT);
        String kind =
                count.equals("0") ? "later" : paper.text(DocumentFact.ORIGINAL).equals("true") ? "seen" : "copy";
        return List.of(paper.text(DocumentFact.PAPER), count, say("document.paper." + kind, locale));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    private List<RenderedDocument.Part> owed(WordedFacts facts) {
        return points(facts.lines(DocumentFact.OWED).stream()
                .map(line -> say("document.owed", facts.locale(), line.text(DocumentFact.PAPER), due(line)))
                .toList());
    }
}
