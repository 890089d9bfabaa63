package org.yiciban.catalogue.reading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.shared.ItemCode;

/** Reads the facts of a bundle sheet. */
final class BundleFacts {

    private static final String[] KEYS = {
        "key", "from", "item", "field", "result", "table", "type", "options", "otherwise"
    };
    private static final List<FactType.Kind> KINDS =
            List.of(FactType.Kind.BOOLEAN, FactType.Kind.NUMBER, FactType.Kind.CHOICE);
    /** What says where a fact comes from, by its giver; the others have no place there. */
    private static final Map<Fact.From, Set<String>> PLACES = new EnumMap<>(Map.of(
            Fact.From.ANSWER, Set.of("field"),
            Fact.From.RESULT, Set.of("item", "result"),
            Fact.From.DECISION, Set.of("item"),
            Fact.From.TABLE, Set.of("table")));

    private BundleFacts() {}

    /** Those that can be read; what is wrong with the others is noted. */
    static List<Fact> read(SheetMap bundle) {
        Set<String> keys = new HashSet<>();
        return blocks(bundle).stream().flatMap(map -> fact(map, keys).stream()).toList();
    }

    /** Their keys, as far as they are said. */
    static Set<String> keys(SheetMap bundle) {
        return blocks(bundle).stream()
                .flatMap(map -> map.optionalText("key").stream())
                .collect(Collectors.toSet());
    }

    static List<SheetMap> blocks(SheetMap bundle) {
        return bundle.blocks("facts", KEYS);
    }

    private static Optional<Fact> fact(SheetMap map, Set<String> keys) {
        String key = map.value("key", Questions::key);
        if (key != null && !keys.add(key)) {
            map.problem("key", SheetWords.of("fact-twice", key));
        }
        Fact.From from = map.value("from", SheetMap.word(Fact.From.class));
        if (from == null) {
            return Optional.empty();
        }
        Stream.of("item", "field", "result", "table")
                .filter(place -> map.has(place) != PLACES.get(from).contains(place))
                .forEach(place -> map.problem(
                        place,
                        SheetWords.of(
                                map.has(place) ? "fact-place-not" : "fact-place",
                                from.name().toLowerCase(Locale.ROOT),
                                place)));
        Optional<FactType> type = type(map, from);
        if (!map.has("otherwise")) {
            map.problem("otherwise", SheetWords.of("fact-otherwise", key));
        }
        Optional<Object> otherwise = map.optionalText("otherwise")
                .flatMap(text -> type.flatMap(of -> {
                    Optional<Object> value = of.value(text);
                    if (value.isEmpty()) {
                        map.problem("otherwise", SheetWords.of("fact-otherwise-type", text, key));
                    }
                    return value;
                }));
        return key == null || otherwise.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(
                        key,
                        from,
                        map.optional("item", ItemCode::new),
                        map.optionalText(
                                switch (from) {
                                    case RESULT -> "result";
                                    case TABLE -> "table";
                                    case ANSWER, DECISION -> "field";
                                }),
                        type.orElseThrow(),
                        otherwise.get()));
    }

    private static Optional<FactType> type(SheetMap map, Fact.From from) {
        boolean decision = from == Fact.From.DECISION;
        FactType.Kind kind =
                decision && !map.has("type") ? FactType.Kind.CHOICE : map.value("type", SheetMap.word(KINDS));
        if (kind == null) {
            return Optional.empty();
        }
        if (decision && kind != FactType.Kind.CHOICE) {
            map.problem("type", SheetWords.of("fact-decision", String.join(", ", Fact.DECISIONS)));
            return Optional.empty();
        }
        List<String> options = map.values("options", String::valueOf);
        if (decision && options.isEmpty()) {
            options = Fact.DECISIONS;
        }
        if ((kind == FactType.Kind.CHOICE) == options.isEmpty()) {
            map.problem("options", SheetWords.of("fact-options"));
            return Optional.empty();
        }
        options.stream()
                .filter(option -> decision && !Fact.DECISIONS.contains(option))
                .forEach(option ->
                        map.problem("options", SheetWords.of("fact-decision", String.join(", ", Fact.DECISIONS))));
        return Optional.of(new FactType(kind, Set.copyOf(options)));
    }
}
