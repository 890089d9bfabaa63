package org.yiciban.document.issued;

import static org.yiciban.document.issued.DocumentFact.*;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Says in a document which earlier ones it follows on. */
final class LinkWords {

    private LinkWords() {}

    static List<RenderedDocument.Part> of(WordedFacts facts, MessageSource messages) {
        return Stream.of(
                        sentence(facts, facts.lines(REPLACES), "document.replaces", messages),
                        sentence(facts, facts.lines(AMENDS), "document.amends", messages),
                        corrected(facts, messages))
                .flatMap(List::stream)
                .toList();
    }

    /** What was written wrongly before, how it has to be, and that nothing else is changed. */
    private static List<RenderedDocument.Part> corrected(WordedFacts facts, MessageSource messages) {
        return facts.lines(CORRECTED).stream()
                .map(line -> messages.getMessage(
                        "document.corrected",
                        new Object[] {line.text(LABEL), line.text(WRONG), line.text(VALUE), line.text(WHY)},
                        facts.locale()))
                .<RenderedDocument.Part>map(RenderedDocument.Sentence::new)
                .toList();
    }

    private static List<RenderedDocument.Part> sentence(
            WordedFacts facts, List<WordedFacts> lines, String key, MessageSource messages) {
        String named = lines.stream()
                .map(line -> messages.getMessage(
                        "document.link",
                        new Object[] {line.day(DATE), line.text(TITLE), line.text(DOCUMENT)},
                        facts.locale()))
                .collect(Collectors.joining(facts.english() ? ", " : "、"));
        return named.isEmpty()
                ? List.of()
                : List.of(
                        new RenderedDocument.Sentence(messages.getMessage(key, new Object[] {named}, facts.locale())));
    }
}
