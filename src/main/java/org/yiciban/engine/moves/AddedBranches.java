package org.yiciban.engine.moves;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a newer model has added between a fork and its join. A case that is past the fork and before the join gets no token
 * there by itself, and its join would wait for one for ever: the branch has to be begun for it.
 */
final class AddedBranches {

    private final ModelWays before;
    private final ModelWays after;

    AddedBranches(ModelWays before, ModelWays after) {
        this.before = before;
        this.after = after;
    }

    /** The first nodes of the branches that have to be begun for tokens at these places. */
    List<String> toBegin(Set<String> places) {
        Set<String> firsts = new LinkedHashSet<>();
        for (String fork : forks()) {
            for (String first : added(fork)) {
                if (between(fork, first).stream().anyMatch(places::contains)) {
                    firsts.add(first);
                }
            }
        }
        return List.copyOf(firsts);
    }

    /**
     * The joins that would not be met by as many tokens as they have ways. They have more ways than before, and these come from
     * no new branch of a fork that there was: they would wait for ever. Or a way is gone whose token may lie at the join: it
     * would be taken for that of another way, which still runs.
     */
    List<String> unreachable(Set<String> places) {
        return before.parallelGateways().stream()
                .filter(join -> before.joins(join) && after.joins(join))
                .filter(join -> after.incoming(join) - before.incoming(join) != newWaysTo(join))
                .filter(join -> places.stream().filter(before::has).anyMatch(place -> before.from(place, null)
                        .contains(join)))
                .toList();
    }

    private long newWaysTo(String join) {
        return forks().stream()
                .flatMap(fork ->
                        added(fork).stream().map(first -> join(fork, first)).flatMap(Optional::stream))
                .filter(join::equals)
                .count();
    }

    private List<String> forks() {
        return before.parallelGateways().stream()
                .filter(after::has)
                .filter(gateway -> before.next(gateway).size() > 1)
                .toList();
    }

    /** The new ways of a fork, each by the node that it leads to; one that was there already is no new branch. */
    private List<String> added(String fork) {
        return after.next(fork).stream()
                .filter(first -> !before.has(first) && !leadsOn(fork, first))
                .toList();
    }

    /** Whether it only stands before the first node of a way that there was: whoever is on that way has come past it. */
    private boolean leadsOn(String fork, String first) {
        Set<String> way = after.from(first, join(fork, first).orElse(null));
        return before.next(fork).stream()
                .filter(old -> !after.next(fork).contains(old))
                .anyMatch(way::contains);
    }

    /** The join at which the new way meets all the others: the nearest to which each of them leads. */
    private Optional<String> join(String fork, String first) {
        return after.from(first, null).stream()
                .filter(after::joins)
                .filter(before::has)
                .filter(join -> after.next(fork).stream()
                        .allMatch(other -> after.from(other, null).contains(join)))
                .findFirst();
    }

    /** The places at which a token is past the fork and not past the join: on the other branches, or waiting at the join. */
    private Set<String> between(String fork, String first) {
        String join = join(fork, first).orElse(null);
        Set<String> places = new HashSet<>();
        before.next(fork).forEach(other -> places.addAll(before.from(other, join)));
        return places;
    }
}
