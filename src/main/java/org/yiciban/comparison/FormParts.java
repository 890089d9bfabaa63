package org.yiciban.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a form, and what a sample answers to them. */
final class FormParts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What an editor notes of itself. */
    private static final Set<String> OF_THE_EDITOR =
            Set.of("exporter", "schemaVersion", "executionPlatform", "executionPlatformVersion", "versionTag", "type");

    private FormParts() {}

    static FileParts of(String text) {
        JsonNode form = JSON.readTree(text);
        List<Part> parts = new ArrayList<>();
        StringBuilder layout = new StringBuilder();
        Map<String, String> whole = new TreeMap<>();
        form.properties().stream()
                .filter(entry -> !OF_THE_EDITOR.contains(entry.getKey())
                        && !entry.getKey().equals("components"))
                .forEach(entry -> FlatValues.of(entry.getValue(), entry.getKey(), whole));
        parts.add(Part.of(Change.Kind.KEY, "form", "", Part.named("", "", "form"), whole));
        fields(form, "form", parts, layout);
        return new FileParts(parts, layout.toString());
    }

    private static void fields(JsonNode owner, String group, List<Part> parts, StringBuilder layout) {
        for (JsonNode field : owner.path("components")) {
            String id = field.path("id").asString(field.path("key").asString(""));
            Map<String, String> values = new TreeMap<>();
            field.properties().stream()
                    .filter(entry -> !Set.of("id", "components", "layout").contains(entry.getKey()))
                    .forEach(entry -> FlatValues.of(entry.getValue(), entry.getKey(), values));
            layout.append(id).append(field.path("layout")).append('\n');
            String label = field.path("label").asString(field.path("text").asString(""));
            String english = field.path("properties").path("labelEn").asString(label);
            parts.add(Part.of(Change.Kind.FIELD, id, group, Part.named(label, english, id), values));
            fields(field, id, parts, layout);
        }
    }

    static FileParts ofSample(String text) {
        List<Part> parts = new ArrayList<>();
        JSON.readTree(text).properties().forEach(entry -> {
            Map<String, String> values = new TreeMap<>();
            FlatValues.of(entry.getValue(), "", values);
            parts.add(Part.of(Change.Kind.KEY, entry.getKey(), "", Part.named("", "", entry.getKey()), values));
        });
        return new FileParts(parts, "");
    }
}
