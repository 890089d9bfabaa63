package org.yiciban.casefile.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was settled before an act.
 *
 * @param effects what the law did, as the journal keeps it
 * @param silent the clocks that have passed but whose part has no timer yet; they have their effect when it has
 */
public record Settled(List<JournalLine> effects, Set<Integer> silent) {

    public static final Settled NOTHING = new Settled(List.of(), Set.of());

    public Settled and(Settled later) {
        List<JournalLine> both = new ArrayList<>(effects);
        both.addAll(later.effects);
        Set<Integer> numbers = new HashSet<>(silent);
        numbers.addAll(later.silent);
        return new Settled(List.copyOf(both), Set.copyOf(numbers));
    }
}
