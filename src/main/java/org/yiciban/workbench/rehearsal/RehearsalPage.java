package org.yiciban.workbench.rehearsal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.ScenarioSheets;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.form.view.FormView;

/**
 * What the page shows on which one case of a draft is rehearsed.
 *
 * @param id of the draft
 * @param version of it, by which it is seen whether somebody else has changed it
 * @param name of the service
 * @param editable whether scenarios can be kept in it
 * @param asked what was typed, or what the scenario asks that was chosen
 * @param items with what is done with each
 * @param agencies that may take their time, with the working days that were typed
 * @param questions of the guide, as far as they are asked in the situation
 * @param situation the answers to them
 * @param wrong what is wrong with those, by the key of the question
 * @param form the questions of the application form; null where they aren't shown
 * @param scenarios that are kept with the service
 * @param sound whether the rules refuse nothing; otherwise nothing can be rehearsed
 * @param refused why nothing was rehearsed; empty where nothing was refused
 * @param story what came of it; null before
 */
record RehearsalPage(
        long id,
        int version,
        String name,
        boolean editable,
        RehearsalAsked asked,
        List<Item> items,
        List<Pace> agencies,
        List<Question> questions,
        Map<String, Object> situation,
        Map<String, String> wrong,
        @Nullable FormView form,
        List<Kept> scenarios,
        boolean sound,
        String refused,
        @Nullable Story story) {

    /** What may become of the case; a denial is an answer of an item. */
    public List<TrialWay> getWays() {
        return ScenarioSheets.WAYS;
    }

    /** What may be done with an item. */
    public ItemAnswer[] getAnswers() {
        return ItemAnswer.values();
    }

    /** The scenario that is changed; null where there is none. */
    public @Nullable Kept getChanged() {
        return scenarios.stream()
                .filter(one -> one.id().equals(asked.scenario()))
                .findFirst()
                .orElse(null);
    }

    /** Whether what came can be kept as a scenario: a case that came to its end, or somebody is about to keep. */
    public boolean isKeepable() {
        return editable
                && (story != null && story.over()
                        || !asked.zh().isEmpty()
                        || !asked.en().isEmpty());
    }

    /** An item and what is done with it. */
    record Item(String code, String name, String answer) {}

    /** An agency, the working days that it takes for each of its tasks, and those that it needs besides. */
    record Pace(String code, String name, String days, String longer) {}

    /** A scenario that is kept. */
    record Kept(String id, String name) {}

    /**
     * What came of it.
     *
     * @param state of the case at its end; empty where it could not be handed in
     * @param over whether it came to its end
     * @param days working days from the day on which it was handed in
     * @param late the limits that passed
     * @param model path of the service's model
     * @param states of the elements that it came to, as JSON
     */
    record Story(
            String state,
            boolean over,
            String from,
            String until,
            int days,
            List<String> late,
            String model,
            String states,
            List<Found> findings,
            RehearsalStrip strip,
            List<Document> documents,
            List<Line> timeline) {}

    /** What keeps it from its end, or isn't as it was asked for. */
    record Found(String file, String place, String message) {}

    /** A document that would be issued. */
    record Document(String title, String number, String at) {}

    /** What happened. */
    record Line(String at, String text) {}
}
