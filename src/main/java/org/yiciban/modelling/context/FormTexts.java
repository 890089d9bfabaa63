package org.yiciban.modelling.context;

import org.yiciban.modelling.report.ReadableText;
import org.yiciban.modelling.report.Report;
import tools.jackson.databind.JsonNode;

/** The texts of a form, wherever they stand in it. */
final class FormTexts {

    private FormTexts() {}

    static void check(JsonNode form, Report report) {
        check(form, "", "", report);
    }

    private static void check(JsonNode node, String key, String part, Report report) {
        String place = node.path("key").asString(node.path("id").asString(part));
        if (node.isString()) {
            ReadableText.check(key, part, node.asString(), report);
        }
        node.properties().forEach(inner -> check(inner.getValue(), inner.getKey(), place, report));
        if (node.isArray()) {
            node.forEach(inner -> check(inner, key, place, report));
        }
    }
}
