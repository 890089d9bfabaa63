package org.yiciban.form.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.Shape;
import org.yiciban.form.feel.FeelPaths;

/** Everything in a form file that keeps it from being used. */
public final class FormChecks {

    /** What an expression may call in rows and filters besides the answers. */
    private static final Set<String> OF_EVERY_ROW = Set.of("this", "parent", "i", "item");

    private FormChecks() {}

    /**
     * All findings in the order of the file, at most a hundred; empty when {@code Form#parse} would take it: both read
     * with the same reader, expressions included.
     */
    public static List<FormFinding> of(String json) {
        return new FormReader(json).findings();
    }

    /**
     * Names that no answer of the form and no fact carries: an expression that reads one is never true.
     *
     * @param facts the questions that stand before the form, and the results that are there when it is filled in
     */
    public static List<FormFinding> unknownNames(String json, Set<String> facts) {
        FormReader reader = new FormReader(json);
        if (reader.form() == null) {
            return List.of();
        }
        Set<String> known = new HashSet<>(facts);
        known.addAll(OF_EVERY_ROW);
        known.add(FormFacts.APPLICATION_DATE);
        if (whole(reader).at(FormFacts.APPLICANT) == null) {
            known.add(FormFacts.APPLICANT);
        }
        Shape whole = whole(reader);
        List<FormFinding> findings = new ArrayList<>();
        reader.expressions().forEach((expression, component) -> FeelPaths.of(expression).stream()
                .filter(path -> !whole.resolves(path, known) || strangeOfApplicant(path, whole))
                .filter(path -> !expression.contains("[") || !whole.inSomeRow(path))
                .forEach(path -> findings.add(new FormFinding(component, "name", path, path))));
        reader.form().all().stream()
                .filter(ChoiceField.class::isInstance)
                .map(ChoiceField.class::cast)
                .filter(choice -> choice.options().key() != null
                        && !whole.resolves(choice.options().key(), known))
                .map(choice -> new FormFinding(
                        choice.at().toString(),
                        "name",
                        choice.options().key(),
                        choice.options().key()))
                .forEach(findings::add);
        return findings;
    }

    private static Shape whole(FormReader reader) {
        return Shape.of(reader.form().components());
    }

    /** Of the applicant expressions know the kind and the age, no name and no number. */
    private static boolean strangeOfApplicant(String path, Shape whole) {
        String applicant = FormFacts.APPLICANT;
        return (path.equals(applicant) || path.startsWith(applicant + "."))
                && whole.at(applicant) == null
                && !Set.of(applicant + "." + FormFacts.KIND, applicant + "." + FormFacts.AGE)
                        .contains(path);
    }
}
