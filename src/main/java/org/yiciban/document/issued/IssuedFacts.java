package org.yiciban.document.issued;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yiciban.shared.LocalText;

/** What an issued document says, or a line of one of its tables. */
public final class IssuedFacts {

    private final Map<?, ?> facts;

    IssuedFacts(Map<?, ?> facts) {
        this.facts = facts;
    }

    /** A text, in both languages where it was said in both; empty where it wasn't said. */
    public Optional<LocalText> text(DocumentFact fact) {
        String zh = Objects.toString(facts.get(fact.key()), "");
        return zh.isBlank()
                ? Optional.empty()
                : Optional.of(new LocalText(zh, Objects.toString(facts.get(fact.english()), zh)));
    }

    /** The lines of a table. */
    public List<IssuedFacts> lines(DocumentFact fact) {
        return facts.get(fact.key()) instanceof List<?> lines
                ? lines.stream()
                        .filter(Map.class::isInstance)
                        .map(line -> new IssuedFacts((Map<?, ?>) line))
                        .toList()
                : List.of();
    }
}
