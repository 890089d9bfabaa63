package org.yiciban.form.reading;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of the form language: what may stand in a file, a part, and the records inside a part. All else is refused. */
final class KnownKeys {

    static final int NEWEST_SCHEMA = 19;

    static final Set<String> FILE = Set.of(
            "id",
            "type",
            "schemaVersion",
            "components",
            "rules",
            "executionPlatform",
            "executionPlatformVersion",
            "exporter",
            "generated",
            "versionTag",
            "$schema");

    /** Names that every record of a browser has by itself: an answer of that name would mean something else there. */
    static final Set<String> OF_BROWSERS = Set.of(
            "__proto__",
            "constructor",
            "prototype",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf");

    private static final Set<String> EVERY =
            Set.of("type", "id", "label", "description", "properties", "conditional", "layout", "appearance");
    private static final Set<String> QUESTION = Set.of("key", "validate", "defaultValue", "readonly", "disabled");
    private static final Set<String> CHOICE = Set.of("values", "valuesKey", "valuesExpression", "searchable");
    private static final Set<String> BOX = Set.of("components", "path", "showOutline", "verticalAlignment");

    private static final Map<String, Set<String>> OWN = Map.ofEntries(
            Map.entry("group", BOX),
            Map.entry(
                    "dynamiclist",
                    joined(
                            BOX,
                            Set.of(
                                    "isRepeating",
                                    "allowAddRemove",
                                    "defaultRepetitions",
                                    "nonCollapsedItems",
                                    "disableCollapse"))),
            Map.entry("expression", Set.of("key", "expression", "computeOn")),
            Map.entry("text", Set.of("text")),
            Map.entry("separator", Set.of()),
            Map.entry("spacer", Set.of("height")),
            Map.entry("button", Set.of("action", "key")),
            Map.entry("textfield", QUESTION),
            Map.entry("textarea", QUESTION),
            Map.entry("number", joined(QUESTION, Set.of("decimalDigits", "increment", "serializeToString"))),
            Map.entry("checkbox", QUESTION),
            Map.entry("checklist", joined(QUESTION, CHOICE)),
            Map.entry("radio", joined(QUESTION, CHOICE)),
            Map.entry("select", joined(QUESTION, CHOICE)),
            Map.entry("taglist", joined(QUESTION, CHOICE)),
            Map.entry(
                    "datetime",
                    joined(
                            QUESTION,
                            Set.of(
                                    "subtype",
                                    "dateLabel",
                                    "timeLabel",
                                    "timeSerializingFormat",
                                    "timeInterval",
                                    "use24h",
                                    "disallowPassedDates"))),
            Map.entry("filepicker", joined(QUESTION, Set.of("accept", "multiple"))));

    private static final Set<String> TEXT_RULES =
            Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType");

    static final Set<String> CONDITIONAL = Set.of("hide");
    static final Set<String> LAYOUT = Set.of("row", "columns");
    static final Set<String> APPEARANCE = Set.of("suffixAdorner");
    static final Set<String> OPTION = Set.of("label", "value", "labelEn");

    /** What may stand in {@code properties}, ours. */
    static final Set<String> PROPERTIES = Set.of(
            "items",
            "labelEn",
            "descriptionEn",
            "textEn",
            "purpose",
            "purposeEn",
            "sensitive",
            "legalBasis",
            "prefill",
            "format",
            "patternErrorMessageEn",
            "suffixEn",
            "minRows",
            "maxRows",
            "rowLabel",
            "rowLabelEn",
            "distinctPersons",
            "person",
            "sameAs",
            "memberOf",
            "rowTitle",
            "minMessage",
            "minMessageEn",
            "maxMessage",
            "maxMessageEn",
            "grantsWhen",
            "grantsWhenText",
            "grantsWhenTextEn");

    private KnownKeys() {}

    /** What a part of that type may hold; a type that isn't known is told by itself. */
    static Set<String> of(String type) {
        return joined(EVERY, OWN.getOrDefault(type, Set.of()));
    }

    static boolean isType(String type) {
        return type != null && OWN.containsKey(type);
    }

    /** What {@code validate} may hold. */
    static Set<String> rules(String type) {
        return switch (type) {
            case "textfield", "textarea" -> TEXT_RULES;
            case "number" -> Set.of("required", "min", "max");
            default -> Set.of("required");
        };
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
