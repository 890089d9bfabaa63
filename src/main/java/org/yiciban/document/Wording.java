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
                        points(facts.texts("defects")),
                        points(facts.lines("changed").stream()
                                .map(line -> line.text("place"))
                                .toList()),
                        demands(body),
                        reason(body),
                        entries(body),
                        tables(body),
                        owed(facts),
                        sentence(body, "close"),
                        optional(facts.text("remedies")))
                .flatMap(List::stream)
                .toList();
        return new RenderedDocument(
                facts.text("signedBy"),
                document.type().title().in(locale),
                document.number(),
                say("document.case", locale, document.caseNumber().value()),
                addressee(facts),
                parts,
                say("document.seal", locale, facts.has("seal") ? facts.text("seal") : say("document.seal.own", locale)),
                facts.day(document.issuedAt()));
    }

    /** The full name, with the number by which one person is told from another of that name. */
    private String addressee(WordedFacts facts) {
        String name = facts.text("applicant");
        return facts.has("identity")
                ? say("document.to.identified", facts.locale(), name, facts.text("identity"))
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
            say(opening, locale, facts.day("receivedAt"), facts.text("bundle"), facts.text("item")),
            facts.has("acceptedAt") ? say("document.accepted", locale, facts.day("acceptedAt")) : "",
            facts.has("basis") ? say("document.basis", locale, facts.text("basis")) : "",
            facts.day("acceptedAt"),
            due(facts),
            facts.has("extendedTo") ? say("document.extended-to", locale, facts.day("extendedTo")) : "",
            facts.text("procedure"),
            facts.has("expectedDays") ? say("document.days", locale, facts.text("expectedDays")) : "",
            facts.text("window"),
            facts.text("phone"),
            facts.text("result"),
            facts.day("deliveredAt"),
            // documents from before this was kept say what they said
            say(facts.text("licence").equals("false") ? "document.law.analogy" : "document.law", locale),
            facts.text("earlier"),
            facts.day("earlierAt"),
            facts.text("why"),
            facts.text("approvedBy"),
            facts.text("scope"),
            facts.has("due") ? say("document.due", locale, due(facts)) : "",
            say(
                    "document.silence." + (facts.has("silence") ? facts.text("silence") : "ALL"),
                    locale,
                    facts.day("answerDue")),
            facts.has("others") ? say("document.others", locale, facts.text("others")) : "",
            correction(facts),
            facts.text("competent"),
            facts.text("earlierTitle"),
            facts.day("lapsedAt"),
            facts.day("handedInAt"),
            facts.day("arrivedAt")
        };
    }

    /** Until when a correction is awaited and by which rule the application lapses then, or that it never does. */
    private String correction(WordedFacts facts) {
        String how = !facts.has("due") ? "open" : facts.has("lapse") ? "by" : "until";
        return say("document.correct." + how, facts.locale(), due(facts), facts.text("lapse"));
    }

    /** The due day; where it hangs on holidays that aren't announced yet, it says so. */
    private String due(WordedFacts facts) {
        boolean provisional = facts.has("due") && facts.text("due").equals(facts.text("provisional"));
        return facts.day("due") + (provisional ? say("document.provisional", facts.locale()) : "");
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The sentence of the type; where there is a closer one, of its mode or of a document on the whole case. */
    private List<RenderedDocument.Part> sentence(Body body, String place) {
        String key = "document." + place + "." + body.document().type();
        String scope = body.document().item() == null ? ".WHOLE" : ".ITEM";
        String mode = "." + body.facts().text("mode");
        return Stream.of(key + mode + scope, key + mode, key + scope, key)
                .flatMap(one -> found(one, body).stream())
                .findFirst()
                .map(this::optional)
                .orElse(List.of());
    }

    /** Who did for the applicant what the document tells, and who stood there; nothing where it was the applicant. */
    private List<RenderedDocument.Part> capacity(Body body) {
        String done = found("document.capacity." + body.facts().text("capacity"), body)
                .orElse("");
        String present = body.facts().has("present")
                ? say("document.present", body.locale(), body.facts().text("present"))
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
        return body.facts().has("reason")
                ? List.of(new RenderedDocument.Sentence(
                        say("document.reason", body.locale(), body.facts().text("reason"))))
                : List.of();
    }

    /** What was given, or how it was handed over. */
    private List<RenderedDocument.Part> entries(Body body) {
        WordedFacts facts = body.facts();
        List<RenderedDocument.Entry> entries = new ArrayList<>();
        if (body.document().type().grants() && facts.has("result")) {
            entries.add(new RenderedDocument.Entry(say("document.result", body.locale()), facts.text("result")));
        }
        Stream.of("given", "proof")
                .flatMap(key -> facts.lines(key).stream())
                .forEach(line -> entries.add(new RenderedDocument.Entry(line.text("label"), line.text("value"))));
        if (facts.has("servedBy")) {
            entries.add(new RenderedDocument.Entry(say("document.served.by", body.locale()), facts.text("servedBy")));
            entries.add(
                    new RenderedDocument.Entry(say("document.served.at", body.locale()), facts.moment("deliveredAt")));
            entries.add(new RenderedDocument.Entry(say("document.served.to", body.locale()), SIGNATURE));
        }
        return entries.isEmpty() ? List.of() : List.of(new RenderedDocument.Entries(entries));
    }

    private List<RenderedDocument.Part> tables(Body body) {
        List<WordedFacts> papers = body.facts().lines("papers");
        if (!papers.isEmpty()) {
            return List.of(new RenderedDocument.Table(
                    heads(body, "paper", "count", "kind"),
                    papers.stream().map(line -> row(line, body.locale())).toList()));
        }
        List<WordedFacts> items = body.facts().lines("items");
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
                                    .map(line ->
                                            List.of(line.text("item"), ItemCells.outcome(line), ItemCells.cited(line)))
                                    .toList());
                    default -> new RenderedDocument.Table(
                            heads(body, "item", "agency", "outcome", "document", "handed-over"),
                            items.stream()
                                    .map(line -> List.of(
                                            line.text("item"),
                                            line.text("agency"),
                                            ItemCells.outcome(line),
                                            ItemCells.cited(line),
                                            ItemCells.handedOver(line)))
                                    .toList());
                });
    }

    /** What a notice of correction asks for; an older line tells both in one text. */
    private List<RenderedDocument.Part> demands(Body body) {
        List<WordedFacts> demands = body.facts().lines("demands");
        List<List<String>> rows = new ArrayList<>();
        for (WordedFacts line : demands) {
            String asked = line.has("asked") ? line.text("asked") : say("document.demand.together", body.locale());
            String by = line.has("agency") ? say("document.demand.by", body.locale(), line.text("agency")) : "";
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    orNone(line.text("place")),
                    line.text("wrong"),
                    asked + by,
                    orNone(line.text("basis"))));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new RenderedDocument.Table(heads(body, "no", "demand", "wrong", "asked", "basis"), rows));
    }

    /** What is accepted, apart: items whose limits run from today, and those that are taken up when a result exists. */
    private List<RenderedDocument.Part> accepted(Body body, List<WordedFacts> items) {
        List<WordedFacts> now =
                items.stream().filter(line -> !line.has("after")).toList();
        List<WordedFacts> later =
                items.stream().filter(line -> line.has("after")).toList();
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
                                line.text("item"),
                                line.text("agency"),
                                orNone(line.text("statutory")),
                                orNone(line.text("promised")),
                                last.equals("due") ? orNone(due(line)) : line.text("after")))
                        .toList());
    }

    private List<String> heads(Body body, String... names) {
        return Stream.of(names)
                .map(name -> say("document.head." + name, body.locale()))
                .toList();
    }

    private List<String> row(WordedFacts paper, Locale locale) {
        String count = paper.text("count");
        String kind = count.equals("0") ? "later" : paper.text("original").equals("true") ? "seen" : "copy";
        return List.of(paper.text("paper"), count, say("document.paper." + kind, locale));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    private List<RenderedDocument.Part> owed(WordedFacts facts) {
        return points(facts.lines("owed").stream()
                .map(line -> say("document.owed", facts.locale(), line.text("paper"), due(line)))
                .toList());
    }
}
