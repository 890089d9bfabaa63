package org.yiciban.catalogue.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yiciban.shared.LocalText;

/**
 * A plain condition on the situation, the same text as in the model without its brackets: {@code name}, {@code !name},
 * {@code name == 'text'}, {@code name > number}, joined by {@code &&}.
 *
 * @param terms all of which must hold, at least one
 */
public record SituationCondition(List<SituationTerm> terms) {

    private static final int LONGEST = 300;

    public SituationCondition {
        terms = List.copyOf(terms);
    }

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException in words that can be shown
     */
    public static SituationCondition parse(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new SheetMistake(SheetWords.of("condition-length", LONGEST));
        }
        List<SituationTerm> terms = new ArrayList<>();
        for (String part : text.split("&&", -1)) {
            terms.add(SituationTerm.parse(part.trim()));
        }
        return new SituationCondition(terms);
    }

    /** Whether it holds for these facts; a comparison with a fact that is not there never holds. */
    public boolean holds(Map<String, Object> facts) {
        return terms.stream().allMatch(term -> term.holds(facts.get(term.name())));
    }

    /** The questions it speaks of. */
    public Set<String> names() {
        return terms.stream().map(SituationTerm::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether this can only hold where the other holds, as far as their terms show. */
    public boolean implies(SituationCondition other) {
        return terms.containsAll(other.terms);
    }

    /** What is wrong with it for a bundle with these questions; empty when nothing is. */
    public Optional<LocalText> problem(List<Question> questions) {
        return terms.stream()
                .map(term -> term.problem(questions))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The condition in its standard form, one blank around every sign. */
    @Override
    public String toString() {
        return terms.stream().map(SituationTerm::toString).collect(Collectors.joining(" && "));
    }
}
