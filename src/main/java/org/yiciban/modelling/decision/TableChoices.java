package org.yiciban.modelling.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.table.Domain;
import org.yiciban.shared.LocalText;

/**
 * What an editor offers for a table.
 *
 * @param reads what its columns may test
 * @param gives what its outputs may give
 * @param policies the hit policies, as they are written
 */
public record TableChoices(List<Column> reads, List<Column> gives, List<String> policies) {

    /**
     * A column.
     *
     * @param key as it is written
     * @param label what people call it
     * @param type {@code number}, {@code boolean} or {@code string}
     * @param options the values that it may have, where they can be counted
     */
    public record Column(String key, String label, String type, List<Option> options) {}

    /** A value as it is written in a cell, and what people call it. */
    public record Option(String value, String label) {}

    private static final List<String> ONE_ANSWER = List.of("UNIQUE", "FIRST", "ANY");
    /** What a table gives that no sheet names. */
    private static final Map<String, LocalText> OWN =
            Map.of("amount", new LocalText("金额（元）", "Amount (CNY)"), "decision", new LocalText("办理决定", "Decision"));

    private static final Map<String, LocalText> BY_RULES =
            Map.of("grant", new LocalText("准予", "grant"), "person", new LocalText("转人工", "leave it to a person"));

    static TableChoices of(TableUse use, Locale locale) {
        return new TableChoices(
                columns(use.reads(), use.names(), locale), columns(use.gives(), use.names(), locale), policies(use));
    }

    private static List<String> policies(TableUse use) {
        if (use.oneAnswer() || use.gives().isEmpty()) {
            return ONE_ANSWER;
        }
        List<FactType.Kind> kinds =
                use.gives().values().stream().map(given -> given.type().kind()).toList();
        Stream<String> collecting = kinds.stream().allMatch(FactType.Kind.MULTI::equals)
                ? Stream.of("COLLECT")
                : kinds.equals(List.of(FactType.Kind.NUMBER))
                        ? Stream.of("COLLECT SUM", "COLLECT MIN", "COLLECT MAX", "COLLECT COUNT")
                        : Stream.of();
        return Stream.concat(ONE_ANSWER.stream(), collecting).toList();
    }

    private static List<Column> columns(Map<String, Domain> domains, FactNames names, Locale locale) {
        return domains.entrySet().stream()
                .map(one -> column(one.getKey(), one.getValue().type(), names, locale))
                .toList();
    }

    private static Column column(String key, FactType type, FactNames names, Locale locale) {
        LocalText label = names.words().getOrDefault(key, OWN.getOrDefault(key, new LocalText(key, key)));
        return switch (type.kind()) {
            case NUMBER -> new Column(key, label.in(locale), "number", List.of());
            case BOOLEAN -> new Column(
                    key,
                    label.in(locale),
                    "boolean",
                    List.of(
                            new Option("true", new LocalText("是", "yes").in(locale)),
                            new Option("false", new LocalText("否", "no").in(locale))));
            case CHOICE, MULTI, DATE -> new Column(
                    key,
                    label.in(locale),
                    "string",
                    type.options().stream()
                            .sorted()
                            .map(value -> new Option("\"" + value + "\"", value(key, value, names, locale)))
                            .toList());
        };
    }

    private static String value(String key, String value, FactNames names, Locale locale) {
        return names.values()
                .getOrDefault(key, BY_RULES)
                .getOrDefault(value, new LocalText(value, value))
                .in(locale);
    }
}
