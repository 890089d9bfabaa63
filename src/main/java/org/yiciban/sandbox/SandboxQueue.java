package org.yiciban.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Who waits for the sandbox or has it: a few in all, two a person. */
final class SandboxQueue {

    /** The one that runs, and ten that wait. */
    static final int MOST = 11;

    static final int MOST_OF_ONE = 2;

    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Takes a place.
     *
     * @throws SandboxBusy when there is none for this person
     */
    synchronized void enter(String person) {
        if (places.getOrDefault(person, 0) >= MOST_OF_ONE) {
            throw new SandboxBusy("sandbox.yours-wait", MOST_OF_ONE);
        }
        if (places.values().stream().mapToInt(Integer::intValue).sum() >= MOST) {
            throw new SandboxBusy("sandbox.full", MOST - 1);
        }
        places.merge(person, 1, Integer::sum);
    }

    /**
     * Does something as soon as it is the person's turn.
     *
     * @param thread takes it; false when it is closed
     * @throws SandboxBusy when there is no place for this person
     */
    <T> CompletableFuture<T> inTurn(String person, Supplier<T> work, Predicate<Runnable> thread) {
        enter(person);
        CompletableFuture<T> result = new CompletableFuture<>();
        boolean taken = thread.test(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error failed) {
                result.completeExceptionally(failed);
            } finally {
                leave(person);
            }
        });
        if (!taken) {
            leave(person);
            result.completeExceptionally(new IllegalStateException("the sandbox is closed"));
        }
        return result;
    }

    synchronized void leave(String person) {
        places.computeIfPresent(person, (who, taken) -> taken == 1 ? null : taken - 1);
    }
}
