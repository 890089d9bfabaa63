package org.yiciban.modelling.context;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.HyphenatedWords;
import tools.jackson.databind.JsonNode;

/** The field of a form that gives a date of a sheet asks for a day: from anything else the date would never be known. */
final class DateFields {

    private static final Set<String> DAYS = Set.of("date", "datetime");

    private DateFields() {}

    /** Compares a form with the dates that it gives, of its own service or of each that has its item. */
    static void check(ModelFile file, JsonNode form, ReleaseContext releaseContext, Report report) {
        Map<String, FormField> fields = FormField.of(form);
        releaseContext.sheets().forEach((key, sheet) -> {
            UncheckedDates dates = new UncheckedBundleSheet(sheet).dates();
            for (Map<?, ?> date : dates.blocks()) {
                check(file, fields, date, dates, key.equals(file.key()), report);
            }
        });
    }

    private static void check(
            ModelFile file,
            Map<String, FormField> fields,
            Map<?, ?> date,
            UncheckedDates dates,
            boolean application,
            Report report) {
        String field = String.valueOf(date.get("field"));
        if (application && "answer".equals(date.get("from"))) {
            if (!dates.asksDay(field)) {
                check(date, field, fields.get(field), report);
            }
        } else if ("result".equals(date.get("from")) && file.key().startsWith(date.get("item") + ".")) {
            String result = HyphenatedWords.camelCase(String.valueOf(date.get("result")));
            if (fields.containsKey(result)) {
                check(date, result, fields.get(result), report);
            }
        }
    }

    private static void check(Map<?, ?> date, String field, @Nullable FormField component, Report report) {
        boolean day = component != null
                && "datetime".equals(component.type())
                && DAYS.contains(component.json().path("subtype").asString("date"));
        if (!day) {
            String shown = Report.shown(String.valueOf(date.get("id")));
            String name = Report.shown(field);
            report.error(
                    "date-field",
                    name,
                    "日期 " + shown + " 取自 " + name + "，但"
                            + (component == null ? "表单本身没有这个字段（列表和带 path 的组中的字段不算）" : "这个字段不是日期")
                            + "，永远不知道是哪一天。请用类型 datetime（subtype 为 date 或 datetime）的字段。",
                    "The date " + shown + " is taken from " + name + ", but "
                            + (component == null
                                    ? "the form itself has no such field (those of lists and of groups with a path don't count)"
                                    : "this field asks for no day")
                            + ", so it would never be known. Take a field of the type datetime with the subtype date"
                            + " or datetime.");
        }
    }
}
