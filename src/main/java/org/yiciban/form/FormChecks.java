package org.yiciban.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Everything in a form file that keeps it from being used. */
public final class FormChecks {

    /** What an expression may call in rows and filters besides the answers. */
    private static final Set<String> OF_EVERY_ROW = Set.of("this", "parent", "i", "item");

    private FormChecks() {}

    /** All findings in the order of the file; empty when {@link Form#parse} would take it. */
    public static List<FormFinding> of(String fileName, String json) {
        return new FormReader(json).findings();
    }

    /**
     * Names that no answer of the form and no fact carries: an expression that reads one is never true.
     *
     * @param facts the questions that stand before the form
     */
    public static List<FormFinding> unknownNames(String json, Set<String> facts) {
        FormReader reader = new FormReader(json);
        if (reader.form() == null) {
            return List.of();
        }
        Set<String> known = new HashSet<>(facts);
        known.addAll(OF_EVERY_ROW);
        reader.form().all().stream()
                .map(Places::of)
                .filter(Objects::nonNull)
                .forEach(place -> known.addAll(List.of(place.toString().split("\\."))));
        List<FormFinding> findings = new ArrayList<>();
        reader.expressions().forEach((expression, component) -> FeelGrammar.names(expression).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(new FormFinding(component, "name", name, name))));
        return findings;
    }

    /** The same, and whether every expression can be read by the evaluator itself. */
    public static List<FormFinding> of(String fileName, String json, Feel feel) {
        FormReader reader = new FormReader(json);
        List<FormFinding> findings = new ArrayList<>(reader.findings());
        reader.expressions().forEach((expression, component) -> {
            try {
                feel.evaluate(expression, Map.of());
            } catch (FeelFailure unreadable) {
                findings.add(new FormFinding(
                        component,
                        "feel",
                        "表达式无法读取：" + unreadable.getMessage(),
                        "the expression can't be read: " + unreadable.getMessage()));
            }
        });
        return findings;
    }
}
