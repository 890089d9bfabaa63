package org.yiciban.modelling.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import tools.jackson.databind.JsonNode;

/** The field of a form that fills a fact gives values of its type: otherwise the fact would always be its other value. */
final class FactFields {

    private static final Set<String> CHOICES = Set.of("radio", "select");
    private static final Set<String> TYPED = Set.of("textfield", "expression");

    private final Map<String, FormField> fields;
    private final Report report;

    private FactFields(JsonNode form, Report report) {
        this.report = report;
        this.fields = FormField.of(form);
    }

    /** Compares a form with the facts that it fills, of its own service or of each that has its item. */
    static void check(ModelFile file, JsonNode form, ReleaseContext releaseContext, Report report) {
        FactFields one = new FactFields(form, report);
        releaseContext.sheets().forEach((key, sheet) -> {
            if (sheet.containsKey("facts")) {
                UncheckedBundleSheet bundle = new UncheckedBundleSheet(sheet);
                Map<String, FactType> types = bundle.facts().types();
                boolean application = key.equals(file.key());
                Set<String> steps = bundle.stepsWith(file.key());
                bundle.facts().fields(file.key(), application, steps).forEach((fact, field) -> {
                    if (types.containsKey(fact)) {
                        one.check(fact, field, types.get(fact), application || !steps.isEmpty());
                    }
                });
            }
        });
    }

    private void check(String fact, String field, FactType type, boolean owed) {
        FormField component = fields.get(field);
        if (component == null) {
            if (owed) {
                misfit(
                        fact,
                        field,
                        "表单本身没有这个字段（列表和带 path 的组中的字段不算）",
                        "the form itself has no such field (those of lists and of groups with a path don't count)");
            }
            return;
        }
        String kind = component.type();
        boolean fits =
                switch (type.kind()) {
                    case NUMBER -> kind.equals("number") || TYPED.contains(kind);
                    case BOOLEAN -> kind.equals("checkbox");
                    case MULTI -> kind.equals("checklist");
                    case CHOICE, DATE -> CHOICES.contains(kind) || TYPED.contains(kind);
                };
        String other = fits ? unlisted(component.json(), type) : null;
        if (!fits) {
            misfit(fact, field, "字段是 " + Report.shown(kind), "the field is a " + Report.shown(kind));
        } else if (other != null) {
            misfit(
                    fact,
                    field,
                    "options 里没有字段的选项 " + Report.shown(other),
                    "its options lack the field's " + Report.shown(other));
        }
    }

    /** An option of the field that the fact doesn't know. */
    private static @Nullable String unlisted(JsonNode component, FactType type) {
        List<String> values = new ArrayList<>();
        component.path("values").forEach(value -> values.add(value.path("value").asString("")));
        return values.stream()
                .filter(value -> !type.options().contains(value))
                .findFirst()
                .orElse(null);
    }

    private void misfit(String fact, String field, String zh, String en) {
        report.error(
                "fact-field",
                field,
                "事实 " + Report.shown(fact) + " 取自这里，但" + zh + "，这时一律按 otherwise。请改事实的 type、options，或者改字段。",
                "The fact " + Report.shown(fact) + " is filled from here, but " + en
                        + ": it would be its `otherwise`. Change the fact's type or options, or the field.");
    }
}
