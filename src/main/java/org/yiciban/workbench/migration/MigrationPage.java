package org.yiciban.workbench.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which cases of a service are put under its newest release.
 *
 * @param version of that release
 * @param total how many running cases follow an earlier one
 * @param cases some of them, with what would come of each
 * @param next where the next ones stand; null when these are the last
 * @param run the newest run; null when there was none
 */
record MigrationPage(
        String key, String name, int version, int total, List<Case> cases, @Nullable String next, @Nullable Run run) {

    /** Whether one of those that are shown would move. */
    public boolean anyMoves() {
        return cases.stream().anyMatch(Case::moves);
    }

    /** Whether cases are being moved just now. */
    public boolean isUnderWay() {
        return run != null && run.running();
    }

    /**
     * A case, and what would come of it.
     *
     * @param verdict {@code moves}, {@code stays} or {@code later}
     * @param lines which dates come sooner, what begins, what is offered; or why it stays
     */
    record Case(String number, int version, String verdict, List<String> lines) {

        /** Whether it would move. */
        public boolean moves() {
            return verdict.equals("moves");
        }
    }

    /**
     * A run.
     *
     * @param state as the messages name it
     * @param running whether it can be stopped
     */
    record Run(
            long id,
            String state,
            boolean running,
            String by,
            String begun,
            int total,
            int moved,
            int staying,
            int waiting,
            List<Stayed> stayed) {}

    /** A case that a run left where it was. */
    record Stayed(String number, String reason) {}
}
