package org.yiciban.sandbox;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.sandbox.told.SandboxWords;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * One case that a trial runs to its end.
 *
 * @param course what is done in it; its situation is the whole one
 * @param kept the scenario of the service that it is; null where it is none
 */
record Scenario(Rehearsal course, @Nullable KeptScenario kept) {

    /** One that follows from the sheet. */
    static Scenario of(TrialWay way, Map<String, Object> situation) {
        return new Scenario(Rehearsal.of(way), null).in(situation);
    }

    /** The same with one item denied, everything else granted. */
    static Scenario denied(ItemCode item, Map<String, Object> situation) {
        return new Scenario(Rehearsal.of(TrialWay.DENY).answered(Map.of(item, ItemAnswer.DENY)), null).in(situation);
    }

    /** The same where the questions that it says nothing of are answered like this. */
    Scenario in(Map<String, Object> situation) {
        Map<String, Object> whole = new LinkedHashMap<>(situation);
        whole.putAll(course.situation());
        return new Scenario(course.in(whole), kept);
    }

    TrialWay way() {
        return course.way();
    }

    Map<String, Object> situation() {
        return course.situation();
    }

    /** What is done with an item. */
    ItemAnswer answer(@Nullable ItemCode item) {
        return item == null ? ItemAnswer.GRANT : course.answers().getOrDefault(item, ItemAnswer.GRANT);
    }

    /** Whether the applicant is asked for a correction. */
    boolean corrects() {
        return way() == TrialWay.CORRECT || course.answers().containsValue(ItemAnswer.CORRECT);
    }

    /** Whether it says other things than the sample. */
    boolean hasDataOfItsOwn() {
        return kept != null || !course.data().isEmpty();
    }

    /** The file that says it: that of the scenarios, or the sheet of the service. */
    String file(Release release) {
        return kept == null ? CataloguePaths.bundle(release.key()) : CataloguePaths.scenarios(release.key());
    }

    /** Where it stands there. */
    String element() {
        return kept == null ? "" : "line " + kept.line();
    }

    /** Whether people may ask for what a case lets them ask for later. */
    boolean asksLater() {
        return EnumSet.of(TrialWay.GRANT, TrialWay.DENY).contains(way());
    }

    /** As a reader knows it. */
    LocalText name(Release release) {
        if (kept != null) {
            return SandboxWords.of("kept", kept.name());
        }
        List<LocalText> denied = course.answers().entrySet().stream()
                .filter(answer -> answer.getValue() == ItemAnswer.DENY)
                .map(answer -> release.item(answer.getKey()).name())
                .toList();
        if (way() == TrialWay.DENY && !denied.isEmpty()) {
            return SandboxWords.of("way." + way(), denied.get(0));
        }
        List<ItemCode> items =
                release.guidance(Situation.soFar(release.bundle(), situation())).items();
        LocalText all = release.bundle().name();
        LocalText which = items.size() == release.bundle().items().size()
                ? SandboxWords.of("all", all)
                : SandboxWords.of(
                        "part",
                        all,
                        items.stream().map(one -> release.item(one).name()).toList());
        return SandboxWords.of("way." + way(), which);
    }
}
