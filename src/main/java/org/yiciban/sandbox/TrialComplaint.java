package org.yiciban.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yiciban.casefile.application.Defect;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.form.component.Form;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.sandbox.told.SandboxWords;
import org.yiciban.shared.ItemCode;

/** What is complained of in a trial: the first answer that an item needs which is to be corrected, or the first of all. */
final class TrialComplaint {

    private final Map<String, Object> sample;
    private final Form form;

    /** @param sample answers to the application form */
    TrialComplaint(Release release, Map<String, Object> sample) {
        this.sample = sample;
        this.form = ReadForms.read(
                CataloguePaths.application(release.key()) + CataloguePaths.FORM, release.applicationForm());
    }

    /** All that one notice asks for; empty where nothing was answered. */
    List<Defect> of(Scenario scenario) {
        List<String> ofItems = scenario.course().answers().entrySet().stream()
                .filter(answer -> answer.getValue() == ItemAnswer.CORRECT)
                .map(Map.Entry::getKey)
                .sorted()
                .flatMap(item -> of(item).stream())
                .distinct()
                .toList();
        List<String> fields = ofItems.isEmpty() ? firstOf(sample).stream().toList() : ofItems;
        return fields.stream()
                .map(field -> new Defect(field, null, SandboxWords.of("reason").zh(), null, null))
                .toList();
    }

    private Optional<String> of(ItemCode item) {
        return firstOf(form.projectedTo(Set.of(item)).reduce(sample));
    }

    /** Its place in the form: a group that has a path is no field, its first field is. */
    private static Optional<String> firstOf(Map<?, ?> answers) {
        return new TreeMap<Object, Object>(answers)
                .entrySet().stream()
                        .findFirst()
                        .flatMap(first -> first.getValue() instanceof Map<?, ?> group
                                ? firstOf(group).map(below -> first.getKey() + "." + below)
                                : Optional.of(String.valueOf(first.getKey())));
    }
}
