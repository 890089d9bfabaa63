package org.yiciban.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.casefile.ports.TokenWatch;
import org.yiciban.sandbox.BoundReached.Bound;

/** Counts what one case of a trial does, and stops it at its bounds. Used by the thread of the sandbox alone. */
final class TrialMeter implements TokenWatch {

    private TrialBounds bounds = TrialBounds.USUAL;
    private int steps;
    private int acts;
    private long began = System.nanoTime();
    private String process = "";
    private String place = "";
    private final Set<String> passed = new LinkedHashSet<>();
    /** Places and flows, by all cases of a trial. */
    private final Map<String, Set<String>> reached = new HashMap<>();

    /** A new case begins. */
    void begin(TrialBounds allowed) {
        bounds = allowed;
        steps = 0;
        acts = 0;
        began = System.nanoTime();
        process = "";
        place = "";
        passed.clear();
    }

    /** A new trial begins. */
    void beginTrial() {
        reached.clear();
    }

    @Override
    public void taken(String model, String flow) {
        reached.computeIfAbsent(model, none -> new HashSet<>()).add(flow);
    }

    @Override
    public void arrived(String model, String element) {
        process = model;
        place = element;
        passed.add(model + " " + element);
        taken(model, element);
        if (++steps > bounds.steps()) {
            throw new BoundReached(Bound.STEPS, bounds.steps());
        }
        requireTime();
    }

    /** Somebody acts, or time goes on. */
    void acted(long rows) {
        if (++acts > bounds.acts()) {
            throw new BoundReached(Bound.ACTS, bounds.acts());
        }
        if (rows > bounds.rows()) {
            throw new BoundReached(Bound.ROWS, bounds.rows());
        }
        requireTime();
    }

    private void requireTime() {
        if (System.nanoTime() - began > bounds.time().toNanos()) {
            throw new BoundReached(Bound.SECONDS, bounds.time().toSeconds());
        }
    }

    /** The elements and flows of a model to which any case of the trial came. */
    Set<String> reached(String model) {
        return Set.copyOf(reached.getOrDefault(model, Set.of()));
    }

    /** The elements of a model to which tokens came, in the order in which they did first. */
    List<String> passed(String model) {
        String mark = model + " ";
        return passed.stream()
                .filter(one -> one.startsWith(mark))
                .map(one -> one.substring(mark.length()))
                .toList();
    }

    /** The model in which a token was last seen to come somewhere; empty before. */
    String process() {
        return process;
    }

    /** Where that was. */
    String place() {
        return place;
    }
}
