package org.yiciban.document.issued;

import static org.yiciban.document.issued.DocumentFact.*;

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

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The document in that language: as it was issued, or from its facts where its words weren't kept. */
    public RenderedDocument of(IssuedDocument document, Locale locale) {
        return document.original()
                .map(words -> words.in(locale))
                .orElseGet(() -> compose(document, AgencySentences.NONE, locale));
    }

    /** Words the document from its facts, addressed to the applicant by his full name. */
    public RenderedDocument compose(IssuedDocument document, AgencySentences words, Locale locale) {
        WordedFacts facts = new WordedFacts(document.facts(), locale);
        Body body = new Body(document, facts, words, arguments(document, facts));
        List<RenderedDocument.Part> parts = Stream.of(
                        sentence(body, "body"),
                        capacity(body),
                        points(facts.texts(DEFECTS)),
                        points(facts.lines(CHANGED).stream()
                                .map(line -> line.text(PLACE))
                                .toList()),
                        demands(body),
                        optional(said("document.reason", facts.text(REASON), locale)),
                        entries(body),
                        tables(body),
                        points(facts.lines(OWED).stream()
                                .map(line -> say("document.owed", locale, line.text(PAPER), due(line)))
                                .toList()),
                        // so that nobody takes the receipt of a supplement for an answer to everything
                        optional(said("document.unchanged", facts.places(UNCHANGED), locale)),
                        LinkWords.of(facts, messages),
                        sentence(body, "close"),
                        optional(facts.text(REMEDIES)))
                .flatMap(List::stream)
                .toList();
        return new RenderedDocument(
                facts.text(SIGNED_BY),
                document.title().in(locale),
                document.number(),
                facts.has(IDENTIFIER)
                        ? say("document.identifier", locale, facts.text(IDENTIFIER))
                        : say("document.case", locale, document.caseNumber().value()),
                addressee(document, facts),
                parts,
                say("document.seal", locale, facts.has(SEAL) ? facts.text(SEAL) : say("document.seal.own", locale)),
                facts.day(document.issuedAt()));
    }

    /** The full name, with the number by which one person is told from another of that name; nobody’s where all are meant. */
    private String addressee(IssuedDocument document, WordedFacts facts) {
        String one = facts.has(IDENTITY) ? "document.to.identified" : "document.to";
        String key = document.type() == DocumentType.HEARING_PUBLIC ? "document.to.public" : one;
        return say(key, facts.locale(), facts.text(APPLICANT), facts.text(IDENTITY));
    }

    /** A document while it is put into words. */
    private record Body(IssuedDocument document, WordedFacts facts, AgencySentences words, Object[] arguments) {

        Locale locale() {
            return facts.locale();
        }
    }

    /** What the sentences may name, in the order in which the message files count them. */
    private Object[] arguments(IssuedDocument document, WordedFacts facts) {
        Locale locale = facts.locale();
        String opening = document.item() == null ? "document.opening" : "document.opening.item";
        return new Object[] {
            say(opening, locale, facts.day(RECEIVED_AT), facts.text(BUNDLE), facts.item()),
            facts.has(ACCEPTED_AT) ? say("document.accepted", locale, facts.day(ACCEPTED_AT)) : "",
            facts.has(BASIS) ? say("document.basis", locale, facts.text(BASIS)) : "",
            facts.day(ACCEPTED_AT),
            due(facts),
            facts.has(EXTENDED_TO) ? say("document.extended-to", locale, facts.day(EXTENDED_TO)) : "",
            facts.text(PROCEDURE),
            facts.has(EXPECTED_DAYS) ? say("document.days", locale, facts.number(EXPECTED_DAYS)) : "",
            facts.text(WINDOW),
            facts.text(PHONE),
            facts.text(RESULT),
            facts.day(DELIVERED_AT),
            // documents from before this was kept say what they said
            say(facts.text(LICENCE).equals("false") ? "document.law.analogy" : "document.law", locale),
            facts.text(EARLIER),
            facts.day(EARLIER_AT),
            facts.text(WHY),
            facts.text(APPROVED_BY),
            facts.text(SCOPE),
            facts.has(DUE) ? say("document.due", locale, due(facts)) : "",
            say(
                    "document.silence." + (facts.has(SILENCE) ? facts.text(SILENCE) : "ALL"),
                    locale,
                    facts.day(ANSWER_DUE)),
            facts.has(OTHERS) ? say("document.others", locale, facts.text(OTHERS)) : "",
            correction(facts),
            facts.text(COMPETENT),
            facts.text(EARLIER_TITLE),
            facts.day(LAPSED_AT),
            facts.day(HANDED_IN_AT),
            facts.day(ARRIVED_AT),
            asked(facts),
            facts.text(PROMISE)
        };
    }

    /** Until when a correction is awaited and by which rule the application lapses then, or that it never does. */
    private String correction(WordedFacts facts) {
        String how = !facts.has(DUE) ? "open" : facts.has(LAPSE) ? "by" : "until";
        return say("document.correct." + how, facts.locale(), due(facts), facts.text(LAPSE));
    }

    /** By which notice a correction was asked for, and until when; cases of old times have none in the tables. */
    private String asked(WordedFacts facts) {
        boolean cited = facts.has(EARLIER) && facts.has(EARLIER_AT) && facts.has(EARLIER_TITLE);
        return say(
                cited ? "document.asked.by" : "document.asked.until",
                facts.locale(),
                facts.day(EARLIER_AT),
                facts.text(EARLIER_TITLE),
                facts.text(EARLIER),
                due(facts));
    }

    /** The due day; where it hangs on holidays that aren't announced yet, it says so. */
    private String due(WordedFacts facts) {
        boolean provisional = facts.has(DUE) && facts.text(DUE).equals(facts.text(PROVISIONAL));
        return facts.day(DUE) + (provisional ? say("document.provisional", facts.locale()) : "");
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The sentence of the type; where there is a closer one, of its mode or of a document on the whole case. */
    private List<RenderedDocument.Part> sentence(Body body, String place) {
        String key = "document." + place + "." + body.document().type();
        String scope = body.document().item() == null ? ".WHOLE" : ".ITEM";
        String mode = "." + body.facts().text(MODE);
        return Stream.of(key + mode + scope, key + mode, key + scope, key)
                .flatMap(one -> found(one, body).stream())
                .findFirst()
                .map(this::optional)
                .orElse(List.of());
    }

    /** Who did for the applicant what the document tells, and who stood there; nothing where it was the applicant. */
    private List<RenderedDocument.Part> capacity(Body body) {
        String done =
                found("document.capacity." + body.facts().text(CAPACITY), body).orElse("");
        String present = body.facts().has(PRESENT)
                ? say("document.present", body.locale(), body.facts().begun(PRESENT))
                : "";
        return optional((done + present).strip());
    }

    private Optional<String> found(String key, Body body) {
        return body.words()
                .say(key, body.locale(), body.arguments())
                .or(() -> Optional.ofNullable(messages.getMessage(key, body.arguments(), null, body.locale())));
    }

    private List<RenderedDocument.Part> optional(String text) {
        return text.isEmpty() ? List.of() : List.of(new RenderedDocument.Sentence(text));
    }

    private static List<RenderedDocument.Part> points(List<String> points) {
        return points.isEmpty() ? List.of() : List.of(new RenderedDocument.Points(points));
    }

    /** A sentence about something; none about nothing. */
    private String said(String key, String about, Locale locale) {
        return about.isEmpty() ? "" : say(key, locale, about);
    }

    /** What was given, or how it was handed over. */
    private List<RenderedDocument.Part> entries(Body body) {
        WordedFacts facts = body.facts();
        List<RenderedDocument.Entry> entries = new ArrayList<>();
        if (body.document().type().grants() && facts.has(RESULT)) {
            entries.add(new RenderedDocument.Entry(say("document.result", body.locale()), facts.text(RESULT)));
        }
        Stream.of(GIVEN, PROOF)
                .flatMap(key -> facts.lines(key).stream())
                .forEach(line -> entries.add(new RenderedDocument.Entry(line.text(LABEL), line.text(VALUE))));
        if (facts.has(SERVED_BY)) {
            entries.addAll(ServedEntries.of(facts, key -> say(key, body.locale())));
        }
        return entries.isEmpty() ? List.of() : List.of(new RenderedDocument.Entries(entries));
    }

    private List<RenderedDocument.Part> tables(Body body) {
        List<WordedFacts> papers = body.facts().lines(PAPERS);
        if (!papers.isEmpty()) {
            return List.of(new RenderedDocument.Table(
                    heads(body, "paper", "count", "kind"),
                    papers.stream().map(line -> row(line, body.locale())).toList()));
        }
        List<WordedFacts> items = body.facts().lines(ITEMS);
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
                            items.stream().map(ItemCells::served).toList());
                    default -> new RenderedDocument.Table(
                            heads(body, "item", "agency", "outcome", "document", "handed-over"),
                            items.stream().map(ItemCells::ended).toList());
                });
    }

    /** What a notice of correction asks for; an older line tells both in one text. */
    private List<RenderedDocument.Part> demands(Body body) {
        List<List<String>> rows = new ArrayList<>();
        for (WordedFacts line : body.facts().lines(DEMANDS)) {
            String asked = line.has(ASKED) ? line.text(ASKED) : say("document.demand.together", body.locale());
            String by = line.has(AGENCY) ? say("document.demand.by", body.locale(), line.text(AGENCY)) : "";
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    orNone(line.text(PLACE)),
                    line.text(WRONG),
                    asked + by,
                    orNone(line.text(BASIS))));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new RenderedDocument.Table(heads(body, "no", "demand", "wrong", "asked", "basis"), rows));
    }

    /** What is accepted, apart: items whose limits run from today, and those that are taken up when a result exists. */
    private List<RenderedDocument.Part> accepted(Body body, List<WordedFacts> items) {
        List<WordedFacts> now = items.stream().filter(line -> !line.has(AFTER)).toList();
        List<WordedFacts> later = items.stream().filter(line -> line.has(AFTER)).toList();
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
                                line.item(),
                                line.text(AGENCY),
                                orNone(line.text(STATUTORY)),
                                orNone(line.text(PROMISED)),
                                last.equals("due") ? orNone(due(line)) : line.text(AFTER)))
                        .toList());
    }

    private List<String> heads(Body body, String... names) {
        return Stream.of(names)
                .map(name -> say("document.head." + name, body.locale()))
                .toList();
    }

    private List<String> row(WordedFacts paper, Locale locale) {
        String count = paper.text(COUNT);
        String kind = count.equals("0") ? "later" : paper.text(ORIGINAL).equals("true") ? "seen" : "copy";
        return List.of(paper.text(PAPER), count, say("document.paper." + kind, locale));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
