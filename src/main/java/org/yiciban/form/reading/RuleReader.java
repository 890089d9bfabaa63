package org.yiciban.form.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.FormRule;
import org.yiciban.form.component.Shape;
import org.yiciban.form.feel.RuleGrammar;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.LocalText;

/** Reads the rules across the answers of a form: {@code rules: [{id, when, message: {zh, en}, fields}]}. */
final class RuleReader {

    private static final int MOST = 50;
    private static final int LONGEST = 300;
    private static final Set<String> KNOWN = new TreeSet<>(Set.of("id", "when", "message", "fields"));

    private final RulePlaces places;
    private final List<FormFinding> findings;
    private final Map<String, String> expressions;
    private final Set<String> ids = new HashSet<>();

    RuleReader(List<Component> components, List<FormFinding> findings, Map<String, String> expressions) {
        this.places = new RulePlaces(Shape.of(components));
        this.findings = findings;
        this.expressions = expressions;
    }

    /** The rules that can be used; what is wrong with the others is a finding. */
    List<FormRule> read(@Nullable Object rules) {
        if (rules == null) {
            return List.of();
        }
        if (!(rules instanceof List<?> list) || list.size() > MOST) {
            found("rules", "“rules”须为列表，最多 " + MOST + " 条", "“rules” is a list of at most " + MOST);
            return List.of();
        }
        List<FormRule> read = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            if (list.get(index) instanceof Map<?, ?> rule) {
                rule(rule, "rules[" + index + "]").ifPresent(read::add);
            } else {
                found("rules[" + index + "]", "规则须写成 {id, when, message}", "a rule is {id, when, message}");
            }
        }
        return read;
    }

    private Optional<FormRule> rule(Map<?, ?> rule, String place) {
        int before = findings.size();
        String id = rule.get("id") instanceof String text ? text : "";
        String name = id.isEmpty() ? place : id;
        if (!HyphenatedWords.are(id) || id.length() > 60 || !ids.add(id)) {
            found(
                    name,
                    "规则的“id”须为小写英文单词和连字符，每条不同，例如 lease-covers-term",
                    "the “id” of a rule is lower-case words joined by hyphens, another for each, such as"
                            + " lease-covers-term");
        }
        rule.keySet().stream()
                .filter(key -> !KNOWN.contains(String.valueOf(key)))
                .forEach(key ->
                        found(name, "规则中不认识“" + key + "”，只有 " + KNOWN, "a rule has no “" + key + "”, only " + KNOWN));
        String when = when(rule.get("when"), name);
        LocalText message = message(rule.get("message"), name);
        List<String> fields = when == null ? List.of() : fields(rule.get("fields"), when, name);
        return findings.size() == before && when != null && message != null
                ? Optional.of(new FormRule(id, when, fields, message))
                : Optional.empty();
    }

    private @Nullable String when(@Nullable Object written, String name) {
        if (!(written instanceof String text) || !text.strip().startsWith("=")) {
            found(
                    name,
                    "“when”须为以“=”开头的表达式，成立时提示出错，例如 =start != null and end != null and end < start",
                    "“when” is an expression that begins with “=” and holds when something is wrong, such as =start !="
                            + " null and end != null and end < start");
            return null;
        }
        Optional<LocalText> refusal =
                RuleGrammar.refusal(text).or(() -> RuleGrammar.unguarded(text, path -> places.answers(path)));
        if (refusal.isPresent()) {
            findings.add(new FormFinding(name, "rule", refusal.get()));
            return null;
        }
        String bare = text.strip().substring(1).strip();
        expressions.putIfAbsent(bare, name);
        return bare;
    }

    private @Nullable LocalText message(@Nullable Object written, String name) {
        String zh = words(written, "zh");
        String en = words(written, "en");
        if (!zh.isEmpty() && !en.isEmpty()) {
            return new LocalText(zh, en);
        }
        found(
                name,
                "规则要有中英文的提示“message: {zh, en}”，各不超过 " + LONGEST + " 个字符，写明哪里不对、怎样改",
                "a rule has a “message: {zh, en}” of at most " + LONGEST
                        + " characters each, which says what is wrong and how to put it right");
        return null;
    }

    private static String words(@Nullable Object message, String language) {
        String words = message instanceof Map<?, ?> map && map.get(language) instanceof String text ? text.strip() : "";
        return words.length() <= LONGEST ? words : "";
    }

    /** Where the rule is told: the answers that it names, or else those that it reads. */
    private List<String> fields(@Nullable Object written, String when, String name) {
        List<String> named = new ArrayList<>();
        if (written == null) {
            named.addAll(places.readBy(when));
        } else if (written instanceof List<?> list) {
            list.forEach(path -> named.add(String.valueOf(path)));
        }
        if (named.isEmpty() || !named.stream().allMatch(path -> places.holds(path))) {
            found(
                    name,
                    "“fields”须列出提示写在哪些内容旁边，用本表单中的名称（列表写列表本身）：" + named,
                    "“fields” lists the answers at which the rule is told, by names of this form (of a list the list"
                            + " itself): " + named);
        }
        return named;
    }

    private void found(String name, String zh, String en) {
        findings.add(new FormFinding(name, "rule", zh, en));
    }
}
