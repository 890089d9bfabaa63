package org.yiciban.modelling.context;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
            JsonNode found = RowAgreement.list(form, list);
            if (found == null) {
                tell(
                        list,
                        "申请表没有 path 为 " + Report.shown(list) + " 的列表（dynamiclist）。请加上，或者改正 confirms 的 list",
                        "the form has no list (dynamiclist) of the path " + Report.shown(list)
                                + ". Add it, or correct the list of confirms");
                return;
            }
            if (least(found) < 1) {
                tell(
                        list,
                        "列表 " + Report.shown(list) + " 可以一行也不填，这时没有人确认。请在 properties 中写 minRows: \"1\"",
                        "the list " + Report.shown(list)
                                + " may be empty, and then nobody would confirm. Write minRows: \"1\" in its properties");
            }
            place = found;
        }
        Map<String, JsonNode> fields = AskedFields.of(place);
        field(fields, said.get("name"), false);
        field(fields, said.get("number"), true);
    }

    private static int least(JsonNode list) {
        return Optional.of(list.path("properties").path("minRows").asString("0"))
                .filter(rows -> rows.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private void field(Map<String, JsonNode> fields, @Nullable Object key, boolean number) {
        String name = String.valueOf(key);
        JsonNode field = fields.get(name);
        if (field == null || !field.path("type").asString("").equals("textfield")) {
            tell(
                    name,
                    "申请表相应位置没有单行文本 " + Report.shown(name) + "。请加上，或者改正 confirms 的 name、number",
                    "there the form has no text field " + Report.shown(name)
                            + ". Add it, or correct name and number of confirms");
            return;
        }
        if (!field.path("validate").path("required").asBoolean(false) || field.has("conditional")) {
            tell(
                    name,
                    Report.shown(name) + " 可以不填，这时不知道请谁确认。请设为必填，不写显示条件",
                    Report.shown(name)
                            + " may be left out, and then nobody knows who has to confirm. Have it required, and without a"
                            + " condition");
        }
        if (number && !field.path("properties").path("format").asString("").equals("id-card")) {
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
