package org.yiciban.modelling.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.shared.LocalText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a form is written: pages of fields, with their texts in both languages. */
final class FormFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FormFile() {}

    static String form(String id, List<Map<String, Object>> pages) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", id);
        form.put("type", "default");
        form.put("schemaVersion", 18);
        form.put("executionPlatform", "Camunda Platform");
        form.put("executionPlatformVersion", "7.24.0");
        form.put("components", pages);
        return json(form);
    }

    /** A page, with properties of its own beside its English label. */
    static Map<String, Object> page(
            String id, LocalText label, Map<String, String> more, List<Map<String, Object>> fields) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", id + "-page");
        page.put("type", "group");
        page.put("label", label.zh());
        page.put("showOutline", true);
        page.put("properties", properties(label, more));
        page.put("components", fields);
        return page;
    }

    static Map<String, Object> field(
            String type, String key, LocalText label, Map<String, Object> validate, Map<String, String> more) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("id", key + "-field");
        field.put("type", type);
        field.put("key", key);
        field.put("label", label.zh());
        field.put("validate", validate);
        field.put("properties", properties(label, more));
        return field;
    }

    /** Any file of values, laid out for people. */
    static String json(Map<String, Object> content) {
        return JSON.writeValueAsString(content) + "\n";
    }

    private static Map<String, Object> properties(LocalText label, Map<String, String> more) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("labelEn", label.en());
        more.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> properties.put(one.getKey(), one.getValue()));
        return properties;
    }
}
