package org.yiciban.form.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormRule;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Shape;
import org.yiciban.form.component.ValuePlaces;

/** Reads a form file as far as it goes and notes everything that may not stay as it is. */
final class FormReader {

    private static final int MOST_FINDINGS = 100;

    private final List<FormFinding> findings = new ArrayList<>();
    private final Map<String, String> expressions = new LinkedHashMap<>();
    private final Form form;

    FormReader(String json) {
        Map<?, ?> file = new FormFileText(json).read(this::found).orElse(null);
        form = file == null ? null : form(file, json);
    }

    /** At most a hundred: whoever mends those sees the next. */
    List<FormFinding> findings() {
        return findings.stream().distinct().limit(MOST_FINDINGS).toList();
    }

    /** The form, usable only without findings. */
    Form form() {
        return form;
    }

    /** Every expression of the file with the component it stands in. */
    Map<String, String> expressions() {
        return expressions;
    }

    private Form form(Map<?, ?> file, String json) {
        String id = file.get("id") instanceof String text ? text : "";
        if (!id.matches("[A-Za-z_][A-Za-z0-9_.-]{0,99}")) {
            found("form-id", "表单须有“id”，由字母、数字、点和连字符组成", "the form needs an “id” of letters, digits, dots and hyphens");
        }
        if (!"default".equals(file.get("type"))) {
            found("form-type", "表单须写明“type”：“default”", "the form needs “type”: “default”");
        }
        words(file);
        Scripts.within(file)
                .ifPresent(script -> found("script", "表单不得含有脚本：" + script, "a form may not hold a script: " + script));
        ComponentReader reader = new ComponentReader(findings, expressions);
        List<Component> components = reader.components("", file.get("components"), Surroundings.TOP);
        clashes(components);
        if (components.isEmpty() && findings.isEmpty()) {
            found("empty", "表单没有任何内容", "the form has no components");
        }
        List<FormRule> rules = new RuleReader(components, findings, expressions).read(file.get("rules"));
        Form read = new Form(id, json, pages(components), rules, reader.people().all(findings));
        findings.addAll(RowNames.findings(read));
        findings.addAll(Circles.findings(read));
        findings.addAll(AnswerKinds.findings(read, expressions));
        return read;
    }

    private void words(Map<?, ?> file) {
        boolean known = file.get("schemaVersion") instanceof Integer version
                && version >= 1
                && version <= KnownKeys.NEWEST_SCHEMA;
        if (!known) {
            found(
                    "schema-version",
                    "“schemaVersion”须为 1 至 " + KnownKeys.NEWEST_SCHEMA + " 的整数：请用支持该版本的编辑器重新保存",
                    "“schemaVersion” is a whole number from 1 to " + KnownKeys.NEWEST_SCHEMA
                            + ": save the form again with an editor for such a version");
        }
        for (Object name : file.keySet()) {
            if (!KnownKeys.FILE.contains(String.valueOf(name))) {
                found(
                        "property",
                        "不认识“" + name + "”，不会起任何作用：请删去",
                        "“" + name + "” isn't known and would do nothing: take it away");
            }
        }
    }

    private void clashes(List<Component> components) {
        Shape.of(
                components,
                taken -> findings.add(new FormFinding(
                        ValuePlaces.of(taken).toString(),
                        "duplicate-key",
                        "有两处内容把填写结果存放在同一位置“" + ValuePlaces.of(taken) + "”",
                        "two parts keep their answers at “" + ValuePlaces.of(taken) + "”")));
        inRows(components);
    }

    private void inRows(List<Component> components) {
        for (Component component : components) {
            if (component instanceof RowList list) {
                clashes(list.children());
            } else if (component instanceof Group group) {
                inRows(group.children());
            }
        }
    }

    private static List<Group> pages(List<Component> components) {
        List<Group> pages = new ArrayList<>();
        List<Component> loose = new ArrayList<>();
        int firstLoose = -1;
        for (Component component : components) {
            if (component instanceof Group page) {
                pages.add(page);
            } else {
                firstLoose = firstLoose < 0 ? pages.size() : firstLoose;
                loose.add(component);
            }
        }
        if (!loose.isEmpty()) {
            pages.add(firstLoose, new Group(InheritedSettings.plain("loose"), loose));
        }
        return pages;
    }

    private void found(String rule, String zh, String en) {
        findings.add(new FormFinding("", rule, zh, en));
    }
}
