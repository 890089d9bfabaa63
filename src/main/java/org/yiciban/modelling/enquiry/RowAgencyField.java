package org.yiciban.modelling.enquiry;

import java.util.Set;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.report.Report;
import tools.jackson.databind.JsonNode;

/** The question of a row that names who handles its item: one choice, always asked, that offers members of the group only. */
final class RowAgencyField {

    private static final String RULE = "row-agency";
    private static final Set<String> CHOICES = Set.of("radio", "select");

    private final String item;
    private final String by;
    private final Set<String> members;
    private final Report report;
    private final Report atForm;

    RowAgencyField(String item, String by, Set<String> members, Report report, Report atForm) {
        this.item = item;
        this.by = by;
        this.members = members;
        this.report = report;
        this.atForm = atForm;
    }

    void check(JsonNode form, String list, Set<String> questions) {
        FormField rows = FormField.list(form, list).orElse(null);
        FormField field = rows == null ? null : FormField.of(rows.json()).get(by);
        if (questions.contains(by)) {
            if (field != null) {
                tell(
                        "既是提问又是列表 " + list + " 的字段，不知按哪一个选择部门。请改名其中一个。",
                        "is a question of the guide and of the list " + list
                                + ", so nobody knows which names the agency. Rename one of them.");
            }
            return;
        }
        if (rows == null) {
            return; // told with the list
        }
        if (field == null) {
            tell(
                    "既不是提问，也不是列表 " + list + " 每一行的字段。请在列表中加上这个字段（不放在带 path 的组中），或者改正 by。",
                    "is neither a question of the guide nor one of each row of " + list
                            + ". Add it to the list, in no group with a path, or correct by.");
            return;
        }
        if (!CHOICES.contains(field.type()) || !field.json().path("values").isArray()) {
            tellField(
                    "须为单项选择（select 或者 radio），选项写在 values 中。",
                    "has to be one choice (select or radio) whose options stand in values.");
            return;
        }
        if (!field.json().path("validate").path("required").asBoolean(false)) {
            tellField("须为必填：不知道问哪个部门，就无法办理。", "has to be required: without it nobody is asked.");
        }
        if (!field.alwaysAsked() || !rows.alwaysAsked()) {
            tellField(
                    "须始终显示并可填写：它、它所在的列表和组都不能有 conditional，也不能 disabled。",
                    "has to be asked always: no conditional and not disabled, neither it nor the list or a group around them.");
        }
        field.json().path("values").forEach(value -> {
            String code = value.path("value").asString("");
            if (!members.contains(code)) {
                tellField(
                        "的选项 " + Report.shown(code) + " 不是该组的部门。请写 agencies.yaml 中属于该组的部门编号。",
                        "offers " + Report.shown(code)
                                + ", which is no agency of the group. Offer codes of agencies.yaml that belong to it.");
            }
        });
    }

    /** What is mended in the sheet, or at either place. */
    private void tell(String zh, String en) {
        tell(report, item, zh, en);
    }

    /** What is mended at the field. */
    private void tellField(String zh, String en) {
        tell(atForm, by, zh, en);
    }

    private void tell(Report at, String element, String zh, String en) {
        at.error(
                RULE,
                element,
                "事项 " + item + " 按 " + Report.shown(by) + " 选择部门：" + Report.shown(by) + " " + zh,
                "The agency of " + item + " is named by " + Report.shown(by) + ", which " + en);
    }
}
