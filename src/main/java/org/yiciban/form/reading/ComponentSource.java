package org.yiciban.form.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.shared.LocalText;

/** One component as it stands in the file, read with care: what doesn't fit becomes a finding, never an exception. */
final class ComponentSource {

    static final String KEY = "[A-Za-z][A-Za-z0-9_]{0,59}(\\.[A-Za-z][A-Za-z0-9_]{0,59}){0,5}";
    private static final Set<String> RESERVED = Set.of("this", "parent", "i", "null", "true", "false", "item");

    private final Map<?, ?> json;
    private final List<FormFinding> findings;
    private final Map<String, String> expressions;

    ComponentSource(Map<?, ?> json, List<FormFinding> findings, Map<String, String> expressions) {
        this.json = json;
        this.findings = findings;
        this.expressions = expressions;
    }

    /** The expressions in it. */
    ExpressionSource expressions() {
        return new ExpressionSource(this, expressions);
    }

    /** The numbers in it. */
    NumberSource numbers() {
        return new NumberSource(this);
    }

    /** The name under which a modeller knows the component. */
    String name() {
        for (String candidate : List.of("key", "path", "id", "label", "type")) {
            if (json.get(candidate) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return "?";
    }

    <T> T refuse(String rule, String zh, String en) {
        return refuse(rule, new LocalText(zh, en));
    }

    <T> T refuse(String rule, LocalText message) {
        findings.add(new FormFinding(name(), rule, message));
        return null;
    }

    void demand(boolean met, String rule, String zh, String en) {
        if (!met) {
            refuse(rule, zh, en);
        }
    }

    Map<?, ?> json() {
        return json;
    }

    Object json(String key) {
        return json.get(key);
    }

    /** A part of the component, such as {@code validate}, read with the same name. */
    ComponentSource inner(String key) {
        Object inner = json.get(key);
        demand(
                inner == null || inner instanceof Map,
                "json",
                "“" + key + "”须为 JSON 对象",
                "“" + key + "” is a JSON object");
        java.util.LinkedHashMap<Object, Object> named = new java.util.LinkedHashMap<>();
        if (inner instanceof Map<?, ?> map) {
            named.putAll(map);
        }
        named.put("key", name());
        return new ComponentSource(named, findings, expressions);
    }

    String text(String key) {
        Object value = json.get(key);
        demand(value == null || value instanceof String, "json", "“" + key + "”须为文字", "“" + key + "” is a text");
        return value instanceof String text ? text : null;
    }

    String property(String key) {
        return json.get("properties") instanceof Map<?, ?> map && map.get(key) != null
                ? map.get(key).toString().strip()
                : null;
    }

    boolean truth(String key, boolean otherwise) {
        Object value = json.get(key);
        demand(
                value == null || value instanceof Boolean,
                "json",
                "“" + key + "”只能是 true 或者 false",
                "“" + key + "” is true or false");
        return value instanceof Boolean truth ? truth : otherwise;
    }

    String path(String key, boolean needed) {
        String path = text(key);
        if (path == null || path.isEmpty()) {
            demand(!needed, "key", "缺少“" + key + "”", "“" + key + "” is missing");
            return needed ? "unnamed" : null;
        }
        boolean good = path.matches(KEY)
                && Stream.of(path.split("\\."))
                        .noneMatch(name -> RESERVED.contains(name) || KnownKeys.OF_BROWSERS.contains(name));
        demand(
                good,
                "key",
                "“" + path + "”不能作为填写项的名称：只用字母、数字和 _，以字母开头，以点连接，并且不是语言自己的词",
                "“" + path + "” is no name for answers: letters, digits and _, a letter first, joined by dots, and no"
                        + " word of the language itself");
        return path;
    }

    LocalText label(String key, String english) {
        String zh = text(key);
        if (zh == null || zh.isBlank()) {
            return null;
        }
        demand(
                !ExpressionSource.isExpression(zh) && !zh.contains("{{"),
                "label",
                "“" + key + "”须为纯文字，不能计算",
                "“" + key + "” is plain text, not computed");
        return new LocalText(zh.strip(), property(english));
    }
}
