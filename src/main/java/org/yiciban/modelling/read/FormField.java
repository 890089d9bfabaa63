package org.yiciban.modelling.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A question of a form file with the groups around it.
 *
 * @param json as it stands in the file
 * @param around the groups that hold it, the outermost first
 */
public record FormField(JsonNode json, List<JsonNode> around) {

    public FormField {
        around = List.copyOf(around);
    }

    /**
     * The questions by their keys that stand in a form or in the rows of a list. What a list or a group with a path holds is
     * answered elsewhere: inside the answer of that part.
     *
     * @param form the file, or a list of it
     */
    public static Map<String, FormField> of(JsonNode form) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        collect(form, List.of(), fields);
        return fields;
    }

    /** The list of that path, in no other list and in no group with a path. */
    public static Optional<FormField> list(JsonNode form, String path) {
        return list(form, List.of(), path);
    }

    private static Optional<FormField> list(JsonNode parent, List<JsonNode> around, String path) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asString("");
            String own = component.path("path").asString("");
            if (type.equals("dynamiclist") && own.equals(path)) {
                return Optional.of(new FormField(component, around));
            }
            Optional<FormField> inner = type.equals("group") && own.isEmpty()
                    ? list(component, with(around, component), path)
                    : Optional.empty();
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    private static List<JsonNode> with(List<JsonNode> around, JsonNode group) {
        return Stream.concat(around.stream(), Stream.of(group)).toList();
    }

    private static void collect(JsonNode parent, List<JsonNode> around, Map<String, FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            if (component.has("key")) {
                fields.put(component.path("key").asString(""), new FormField(component, around));
            }
            if ("group".equals(component.path("type").asString(""))
                    && component.path("path").asString("").isEmpty()) {
                collect(component, with(around, component), fields);
            }
        }
    }

    /** The kind of question, such as {@code textfield}. */
    public String type() {
        return json.path("type").asString("");
    }

    /** What it says in its properties; empty where it doesn't. */
    public String property(String name) {
        return json.path("properties").path(name).asString("");
    }

    /** The groups and the question itself. */
    public Stream<JsonNode> whole() {
        return Stream.concat(around.stream(), Stream.of(json));
    }

    /** How many rows a list has at least. */
    public int leastRows() {
        String said = property("minRows");
        return said.matches("[0-9]{1,3}") ? Integer.parseInt(said) : 0;
    }

    /** Whether nobody can fill it in: it, or a group around it, is disabled. */
    public boolean disabled() {
        return whole().anyMatch(part -> part.path("disabled").asBoolean(false));
    }

    /** Whether everybody fills it in: nothing hides it or what surrounds it, and what is typed is kept. */
    public boolean alwaysAsked() {
        return !disabled() && whole().noneMatch(part -> part.has("conditional"));
    }
}
