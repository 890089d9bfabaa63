package org.yiciban.casefile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was tried so far and what became possible by it: finds the way to something that nobody has tried. */
class KnownMoves {

    private final Set<String> tried = new HashSet<>();
    private final Map<String, Set<String>> then = new HashMap<>();
    /** Ways that looked promising; each is gone only a few times, as what comes after it may differ from case to case. */
    private final Map<String, Integer> walked = new HashMap<>();

    private static final int PATIENCE = 3;
    private boolean far;

    /** From now on also goes known ways that lead to something new. */
    void lookFar() {
        far = true;
    }

    void tried(String key) {
        tried.add(key);
    }

    void leadsTo(String key, List<CaseMoves.Move> possible) {
        Set<String> next = then.computeIfAbsent(key, none -> new LinkedHashSet<>());
        possible.forEach(move -> next.add(move.key()));
    }

    /** The move with which the shortest way to an untried one begins; empty when everything was tried. */
    Optional<CaseMoves.Move> towardsNews(List<CaseMoves.Move> possible) {
        Optional<CaseMoves.Move> fresh =
                possible.stream().filter(move -> !tried.contains(move.key())).findFirst();
        return fresh.isPresent() || !far ? fresh : alongKnownWays(possible);
    }

    private Optional<CaseMoves.Move> alongKnownWays(List<CaseMoves.Move> possible) {
        Map<String, CaseMoves.Move> first = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (CaseMoves.Move move : possible) {
            if (first.putIfAbsent(move.key(), move) == null) {
                open.add(move.key());
            }
        }
        while (!open.isEmpty()) {
            String key = open.poll();
            for (String next : then.getOrDefault(key, Set.of())) {
                CaseMoves.Move beginning = first.get(key);
                if (!tried.contains(next)
                        && walked.merge(beginning.key() + " > " + next, 1, Integer::sum) <= PATIENCE) {
                    return Optional.of(beginning);
                }
                if (first.putIfAbsent(next, beginning) == null) {
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }
}
