package org.yiciban.form;

import java.util.ArrayList;
import java.util.List;

/** Everything in a form file that keeps it from being used. */
public final class FormChecks {

    private FormChecks() {}

    /** All findings in the order of the file; empty when {@link Form#parse} would take it. */
    public static List<FormFinding> of(String fileName, String json) {
        return new FormReader(json).findings();
    }

    /** The same, and whether every expression can be read by the evaluator itself. */
    public static List<FormFinding> of(String fileName, String json, Feel feel) {
        FormReader reader = new FormReader(json);
        List<FormFinding> findings = new ArrayList<>(reader.findings());
        reader.expressions().forEach((expression, component) -> {
            try {
                feel.evaluate(expression, java.util.Map.of());
            } catch (FeelFailure unreadable) {
                findings.add(
                        new FormFinding(component, "feel", "the expression can't be read: " + unreadable.getMessage()));
            }
        });
        return findings;
    }
}
