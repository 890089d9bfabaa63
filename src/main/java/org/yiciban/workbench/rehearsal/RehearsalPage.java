package org.yiciban.workbench.rehearsal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.scenario.TrialWay;

/**
 * What the page shows on which one case of a draft is rehearsed.
 *
 * @param id of the draft
 * @param name of the service
 * @param items that may be denied, by code
 * @param agencies that may take their time, with the working days that were typed
 * @param typed way, item and day as they were typed
 * @param sound whether the rules refuse nothing; otherwise nothing can be rehearsed
 * @param refused why nothing was rehearsed; empty where nothing was refused
 * @param story what came of it; null before
 */
record RehearsalPage(
        long id,
        String name,
        Map<String, String> items,
        List<Pace> agencies,
        Map<String, String> typed,
        boolean sound,
        String refused,
        @Nullable Story story) {

    /** What may become of it. */
    public TrialWay[] getWays() {
        return TrialWay.values();
    }

    /** An agency and the working days that it takes for each of its tasks. */
    record Pace(String code, String name, String days) {}

    /**
     * What came of it.
     *
     * @param state of the case at its end; empty where it could not be handed in
     * @param days working days from the day on which it was handed in
     * @param model path of the service's model
     * @param states of the elements that it came to, as JSON
     */
    record Story(
            String state,
            String from,
            String until,
            int days,
            String model,
            String states,
            List<Found> findings,
            RehearsalStrip strip,
            List<Document> documents,
            List<Line> timeline) {}

    /** What keeps it from its end. */
    record Found(String file, String place, String message) {}

    /** A document that would be issued. */
    record Document(String title, String number, String at) {}

    /** What happened. */
    record Line(String at, String text) {}
}
