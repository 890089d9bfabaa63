package org.yiciban.modelling;

import java.util.Map;
import java.util.Set;
import org.yiciban.form.FormChecks;
import org.yiciban.form.FormFinding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Form files are JSON of the form language. */
final class Forms {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    void check(ModelFile file, Report report) throws Unreadable {
        JsonNode form = checkJson(file);
        if (!form.isObject() || !form.path("components").isArray()) {
            report.error(
                    "form",
                    "",
                    "表单文件必须是带 components 列表的 JSON 对象。",
                    "A form is a JSON object with a list of components.");
            return;
        }
        for (FormFinding finding : FormChecks.of(file.bareName(), file.text())) {
            report.error(
                    "form-" + finding.rule(),
                    finding.component(),
                    "表单不符合要求（" + finding.rule() + "):" + Report.shown(finding.message()),
                    finding.message());
        }
    }

    /** A field names the items that need it; one that the bundle doesn't have would lose its agency the answer. */
    void checkItems(ModelFile file, Beside beside, Report report) throws Unreadable {
        Map<String, Object> sheet = beside.sheets().get(file.key());
        if (sheet == null || !sheet.containsKey("items")) {
            return;
        }
        Set<String> known;
        try {
            known = new BundleSheet(file.key(), sheet).items().keySet();
        } catch (IllegalArgumentException toldWithTheSheet) {
            return;
        }
        checkItems(checkJson(file), known, report);
    }

    private static void checkItems(JsonNode component, Set<String> known, Report report) {
        String items = component.path("properties").path("items").asString("");
        for (String item : items.split(",")) {
            if (!item.isBlank() && !known.contains(item.strip())) {
                report.error(
                        "form-item",
                        component.path("key").asString(component.path("id").asString("")),
                        "字段所列的事项 " + Report.shown(item.strip()) + " 不在清单中。请改正编号，否则承办部门看不到这项内容。",
                        "The field names the item " + Report.shown(item.strip())
                                + ", which the sheet doesn't have. Correct the code, or its agency won't see the answer.");
            }
        }
        component.path("components").forEach(inner -> checkItems(inner, known, report));
    }

    JsonNode checkJson(ModelFile file) throws Unreadable {
        try {
            return STRICT.readTree(file.text());
        } catch (JacksonException mistake) {
            throw Unreadable.at(
                    mistake.getLocation().getLineNr(),
                    mistake.getLocation().getColumnNr(),
                    "不符合 JSON 的写法（常见原因：少了引号、逗号或者括号，同一个键写了两次）",
                    Report.shown(mistake.getOriginalMessage()));
        }
    }
}
