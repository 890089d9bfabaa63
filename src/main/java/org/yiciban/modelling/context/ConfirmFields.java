package org.yiciban.modelling.context;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.report.Report;
import tools.jackson.databind.JsonNode;

/**
 * Whoever has to confirm a step is named by the application: a list with at least a row, or fields of the form itself, a
 * name and the number of an identity card, both always to be filled in. Else nobody would be asked, and the step passed by.
 */
final class ConfirmFields {

    private static final String RULE = "confirm-field";

    private final JsonNode form;
    private final String ask;
    private final Report report;

    private ConfirmFields(JsonNode form, String ask, Report report) {
        this.form = form;
        this.ask = ask;
        this.report = report;
    }

    static void check(JsonNode form, UncheckedBundleSheet sheet, Report report) {
        sheet.confirmed().forEach((ask, said) -> new ConfirmFields(form, Report.shown(ask), report).check(said));
    }

    private void check(Map<?, ?> said) {
        JsonNode place = form;
        if (said.get("list") != null) {
            String list = String.valueOf(said.get("list"));
            Optional<FormField> found = FormField.list(form, list);
            if (found.isEmpty()) {
                tell(
                        list,
                        "申请表没有 path 为 " + Report.shown(list) + " 的列表（dynamiclist）。请加上，或者改正 confirms 的 list",
                        "the form has no list (dynamiclist) of the path " + Report.shown(list)
                                + ". Add it, or correct the list of confirms");
                return;
            }
            if (found.get().leastRows() < 1) {
                tell(
                        list,
                        "列表 " + Report.shown(list) + " 可以一行也不填，这时没有人确认。请在 properties 中写 minRows: \"1\"",
                        "the list " + Report.shown(list)
                                + " may be empty, and then nobody would confirm. Write minRows: \"1\" in its properties");
            }
            if (!found.get().alwaysAsked()) {
                tell(
                        list,
                        "列表 " + Report.shown(list) + " 不一定显示，不显示时没有人确认，环节会被跳过。请去掉它和它所在的组的显示条件",
                        "the list " + Report.shown(list)
                                + " may be hidden, and then nobody is asked and the step is passed over. Take away the"
                                + " conditions at it and at the groups around it");
            }
            place = found.get().json();
        }
        Map<String, FormField> fields = FormField.of(place);
        field(fields, said.get("name"), false);
        field(fields, said.get("number"), true);
    }

    private void field(Map<String, FormField> fields, @Nullable Object key, boolean number) {
        String name = String.valueOf(key);
        FormField field = fields.get(name);
        if (field == null || !field.type().equals("textfield")) {
            tell(
                    name,
                    "申请表相应位置没有单行文本 " + Report.shown(name) + "。请加上，或者改正 confirms 的 name、number",
                    "there the form has no text field " + Report.shown(name)
                            + ". Add it, or correct name and number of confirms");
            return;
        }
        if (!field.json().path("validate").path("required").asBoolean(false) || !field.alwaysAsked()) {
            tell(
                    name,
                    Report.shown(name) + " 可以不填或者不显示，这时不知道请谁确认，环节会被跳过。请设为必填，它和它所在的组都不写显示条件，也不禁用",
                    Report.shown(name)
                            + " may be left out or hidden, and then nobody is asked and the step is passed over. Have it"
                            + " required, with no condition at it or at a group around it, and not disabled");
        }
        if (number && !field.property("format").equals("id-card")) {
            tell(
                    name,
                    Report.shown(name) + " 不是居民身份证号码，无法核验确认人是不是本人。请在 properties 中写 format: \"id-card\"",
                    Report.shown(name)
                            + " is no number of an identity card, so nobody could prove to be the one. Write format:"
                            + " \"id-card\" in its properties");
        }
    }

    private void tell(String element, String zh, String en) {
        report.error(
                RULE,
                Report.shown(element),
                "环节 " + ask + " 由有关人员逐人确认，但" + zh + "。",
                "The step " + ask + " is confirmed by persons, but " + en + ".");
    }
}
