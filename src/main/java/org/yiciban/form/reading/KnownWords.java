package org.yiciban.form.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds words in a part of a form that the language doesn't have; they would be ignored, and nobody would know. */
final class KnownWords {

    private KnownWords() {}

    static void check(ComponentSource source, String type) {
        if (!KnownKeys.isType(type)) {
            return;
        }
        only(source, source.json(), KnownKeys.of(type), "");
        inner(source, "validate", KnownKeys.rules(type));
        inner(source, "conditional", KnownKeys.CONDITIONAL);
        inner(source, "layout", KnownKeys.LAYOUT);
        inner(source, "appearance", KnownKeys.APPEARANCE);
        inner(source, "properties", KnownKeys.PROPERTIES);
        if (source.json("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, value) -> source.demand(
                    value == null || value instanceof String || value instanceof Boolean || value instanceof Number,
                    "property",
                    "“properties." + name + "”须为文字",
                    "“properties." + name + "” is a text"));
        }
        for (String truth : List.of("sensitive", "distinctPersons")) {
            source.demand(
                    source.property(truth) == null || Set.of("true", "false").contains(source.property(truth)),
                    "property",
                    "“properties." + truth + "”只能是 true 或者 false",
                    "“properties." + truth + "” is true or false");
        }
        source.demand(
                source.property("distinctPersons") == null || type.equals("dynamiclist"),
                "property",
                "“properties.distinctPersons”只用于列表（dynamiclist）",
                "“properties.distinctPersons” is for lists (dynamiclist)");
        for (String own : List.of("person", "sameAs", "memberOf")) {
            source.demand(
                    source.property(own) == null
                            || Set.of("group", "dynamiclist").contains(type),
                    "property",
                    "“properties." + own + "”只用于内容组（group）和列表（dynamiclist）",
                    "“properties." + own + "” is for groups and lists (group, dynamiclist)");
        }
        for (String own : List.of("minMessage", "maxMessage", "minMessageEn", "maxMessageEn")) {
            source.demand(
                    source.property(own) == null || type.equals("number"),
                    "property",
                    "“properties." + own + "”只用于数字（number）；其他提示请写规则（rules）",
                    "“properties." + own + "” is for numbers; write a rule (rules) for anything else");
        }
        source.demand(
                source.property("prefill") == null
                        || source.property("prefill")
                                .matches(ComponentSource.KEY + "(\\s*,\\s*" + ComponentSource.KEY + ")*"),
                "property",
                "“properties.prefill”须为名称，以逗号隔开，如 applicant.name",
                "“properties.prefill” is names with commas between, such as applicant.name");
    }

    /** An option's own words. */
    static void option(ComponentSource source, Map<?, ?> option) {
        only(source, option, KnownKeys.OPTION, "values.");
    }

    private static void inner(ComponentSource source, String part, Set<String> known) {
        if (source.json(part) instanceof Map<?, ?> map) {
            only(source, map, known, part + ".");
        } else {
            source.inner(part);
        }
    }

    private static void only(ComponentSource source, Map<?, ?> map, Set<String> known, String where) {
        for (Object name : map.keySet()) {
            source.demand(
                    known.contains(String.valueOf(name)),
                    "property",
                    "不认识“" + where + shown(name) + "”，不会起任何作用：请删去，或者改为 " + new TreeSet<>(known) + " 之一",
                    "“" + where + shown(name) + "” isn't known and would do nothing: take it away, or use one of "
                            + new TreeSet<>(known));
        }
    }

    private static String shown(Object name) {
        String text = String.valueOf(name);
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
