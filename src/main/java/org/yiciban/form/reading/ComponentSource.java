package org.yiciban.form.reading;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.feel.FeelGrammar;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.Flag;
import org.yiciban.shared.ItemCode;
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

    private <T> T refuse(String rule, LocalText message) {
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

    int whole(String key, int otherwise, int least, int most) {
        Object value = json.get(key);
        if (value == null || "".equals(value)) {
            return otherwise;
        }
        boolean fits = value instanceof Integer number && number >= least && number <= most;
        demand(
                fits,
                "number",
                "“" + key + "”须为 " + least + " 至 " + most + " 的整数",
                "“" + key + "” is a whole number from " + least + " to " + most);
        return fits ? (Integer) value : otherwise;
    }

    int wholeProperty(String key, int otherwise, int most) {
        String value = property(key);
        if (value == null) {
            return otherwise;
        }
        boolean fits = value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= most;
        demand(
                fits,
                "rows",
                "“properties." + key + "”须为不超过 " + most + " 的整数",
                "“properties." + key + "” is a whole number up to " + most);
        return fits ? Integer.parseInt(value) : otherwise;
    }

    BigDecimal decimal(String key) {
        Object value = json.get(key);
        if (value == null || "".equals(value)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.toString());
            boolean fits = number.precision() <= 24 && Math.abs((long) number.scale()) <= 24;
            demand(fits, "number", "“" + key + "”须为不超过 24 位的数", "“" + key + "” is a number of at most 24 digits");
            return fits ? number : null;
        } catch (NumberFormatException noNumber) {
            return refuse("number", "“" + key + "”须为数", "“" + key + "” is a number");
        }
    }

    Amount amount(String key) {
        if (isExpression(json.get(key))) {
            return new Amount(null, feel(key));
        }
        BigDecimal fixed = decimal(key);
        return fixed == null ? null : new Amount(fixed, null);
    }

    Flag flag(String key) {
        if (isExpression(json.get(key))) {
            return new Flag(false, feel(key));
        }
        return truth(key, false) ? new Flag(true, null) : Flag.NO;
    }

    /** An expression that passed our grammar, without its leading sign; null when there is none. */
    String feel(String key) {
        Object value = json.get(key);
        if (value == null) {
            return null;
        }
        if (!isExpression(value)) {
            return refuse("feel", "“" + key + "”须为以“=”开头的表达式", "“" + key + "” is an expression and begins with “=”");
        }
        return accepted(value.toString(), FeelGrammar.refusal(value.toString()).orElse(null), "feel");
    }

    String condition() {
        ComponentSource conditional = inner("conditional");
        Object value = conditional.json("hide");
        if (value == null || "".equals(value)) {
            return null;
        }
        if (!isExpression(value)) {
            return refuse(
                    "condition",
                    "“conditional.hide”须为以“=”开头的表达式",
                    "“conditional.hide” is an expression and begins with “=”");
        }
        return accepted(
                value.toString(), FeelGrammar.conditionRefusal(value.toString()).orElse(null), "condition");
    }

    /** The condition of granting, in FEEL, with its words; the label says it where no words of its own do. */
    InheritedSettings.Grant grant() {
        String condition = property("grantsWhen");
        if (condition == null) {
            demand(
                    property("grantsWhenText") == null && property("grantsWhenTextEn") == null,
                    "grants-when",
                    "写了“properties.grantsWhenText”，却没有条件“properties.grantsWhen”",
                    "“properties.grantsWhenText” stands without its condition “properties.grantsWhen”");
            return null;
        }
        if (!isExpression(condition)) {
            return refuse(
                    "grants-when",
                    "“properties.grantsWhen”须为以“=”开头的表达式，如 =checked = true",
                    "“properties.grantsWhen” is an expression and begins with “=”, such as =checked = true");
        }
        LocalText label = label("label", "labelEn");
        LocalText text = property("grantsWhenText") == null
                ? label
                : new LocalText(property("grantsWhenText"), property("grantsWhenTextEn"));
        demand(
                text != null,
                "grants-when",
                "准予的条件须有文字：请写上“label”或者“properties.grantsWhenText”",
                "a condition of granting needs words: write “label” or “properties.grantsWhenText”");
        String accepted = accepted(condition, FeelGrammar.refusal(condition).orElse(null), "grants-when");
        return accepted == null || text == null ? null : new InheritedSettings.Grant(accepted, text);
    }

    private String accepted(String expression, LocalText refusal, String rule) {
        if (refusal != null) {
            return refuse(rule, refusal);
        }
        String bare = expression.strip().substring(1).strip();
        expressions.putIfAbsent(bare, name());
        return bare;
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
                !isExpression(zh) && !zh.contains("{{"),
                "label",
                "“" + key + "”须为纯文字，不能计算",
                "“" + key + "” is plain text, not computed");
        return new LocalText(zh.strip(), property(english));
    }

    int columns() {
        Object columns = inner("layout").json("columns");
        demand(
                columns == null || columns instanceof Integer number && number >= 1 && number <= 16,
                "layout",
                "“layout.columns”须为 1 至 16 的整数",
                "“layout.columns” is a whole number from 1 to 16");
        return columns instanceof Integer number && number >= 1 && number <= 16 ? number : 0;
    }

    Set<ItemCode> items() {
        Set<ItemCode> items = new LinkedHashSet<>();
        String listed = property("items");
        for (String code : listed == null || listed.isBlank() ? new String[0] : listed.split("[,，]")) {
            try {
                items.add(new ItemCode(code.strip()));
            } catch (IllegalArgumentException noCode) {
                refuse("items", "“properties.items”中的“" + code.strip() + "”不是事项编号", noCode.getMessage());
            }
        }
        return items;
    }

    private static boolean isExpression(Object value) {
        return value instanceof String text && text.strip().startsWith("=");
    }
}
