package org.yiciban.modelling.context;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The fields of a form by their key: those of groups are answers of the form itself, those of lists are not. */
final class AskedFields {

    private AskedFields() {}

    static Map<String, JsonNode> of(JsonNode form) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        collect(form, fields);
        return fields;
    }

    private static void collect(JsonNode parent, Map<String, JsonNode> fields) {
        for (JsonNode component : parent.path("components")) {
            if (component.has("key")) {
                fields.put(component.path("key").asString(""), component);
            }
            if ("group".equals(component.path("type").asString(""))) {
                collect(component, fields);
            }
        }
    }
}
