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
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.ItemCode;

/** Reads the facts of a bundle sheet. */
final class BundleFacts {

    private static final String[] KEYS =
            "key from item step ask field result table notice name type options otherwise".split(" ");
    private static final List<FactType.Kind> KINDS =
            List.of(FactType.Kind.BOOLEAN, FactType.Kind.NUMBER, FactType.Kind.CHOICE, FactType.Kind.MULTI);
    /** Only forms have several answers at once; a table that collects gives as many. */
    private static final Set<Fact.From> SEVERAL =
            Set.of(Fact.From.ANSWER, Fact.From.STEP, Fact.From.ASK, Fact.From.TABLE);

    private static final String FIELD = "field";
    /** What says where a fact comes from, by its giver; the others have no place there. */
    private static final Map<Fact.From, Set<String>> PLACES = new EnumMap<>(Map.of(
            Fact.From.ANSWER, Set.of("field"),
            Fact.From.RESULT, Set.of("item", "result"),
            Fact.From.DECISION, Set.of("item"),
            Fact.From.STEP, Set.of("step"),
            Fact.From.ASK, Set.of("ask"),
            Fact.From.TABLE, Set.of("table"),
            Fact.From.NOTICE, Set.of("notice")));

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
        Fact.From from = map.value("from", WordValues.word(Fact.From.class));
        if (from == null) {
            return Optional.empty();
        }
        boolean mayHaveField = from == Fact.From.STEP || from == Fact.From.ASK;
        Stream.of("item", "step", "ask", FIELD, "result", "table", "notice")
                .filter(place -> !(mayHaveField && place.equals(FIELD)))
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
        Optional<Object> otherwise = type.flatMap(of -> otherwise(map, of, key));
        return key == null || otherwise.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(
                        key,
                        from,
                        map.optional("item", ItemCode::new),
                        map.optionalText(from == Fact.From.ASK ? "ask" : "step"),
                        map.optionalText(
                                switch (from) {
                                    case RESULT -> "result";
                                    case TABLE -> "table";
                                    case NOTICE -> "notice";
                                    case ANSWER, DECISION, STEP, ASK -> FIELD;
                                }),
                        type.orElseThrow(),
                        FactRules.words(map),
                        otherwise.get()));
    }

    /** Several values stand in a list, which may be empty. */
    private static Optional<Object> otherwise(SheetMap map, FactType type, @Nullable String key) {
        if (!map.has("otherwise")) {
            return Optional.empty();
        }
        boolean several = type.kind() == FactType.Kind.MULTI;
        Object raw = several
                ? map.values("otherwise", String::valueOf)
                : map.optionalText("otherwise").orElse("");
        Optional<Object> value = type.value(raw).filter(read -> !several || read.equals(Set.copyOf((List<?>) raw)));
        if (value.isEmpty()) {
            map.problem("otherwise", SheetWords.of("fact-otherwise-type", raw, key));
        }
        return value;
    }

    private static Optional<FactType> type(SheetMap map, Fact.From from) {
        boolean ended = (from == Fact.From.STEP || from == Fact.From.ASK) && !map.has(FIELD);
        boolean decision = from == Fact.From.DECISION || from == Fact.From.NOTICE || ended;
        List<String> words = Fact.endings(from);
        FactType.Kind kind =
                decision && !map.has("type") ? FactType.Kind.CHOICE : map.value("type", WordValues.word(KINDS));
        if (kind == null) {
            return Optional.empty();
        }
        if (decision && kind != FactType.Kind.CHOICE) {
            map.problem("type", SheetWords.of("fact-decision", String.join(", ", words)));
            return Optional.empty();
        }
        if (kind == FactType.Kind.MULTI && !SEVERAL.contains(from)) {
            map.problem("type", SheetWords.of("fact-several"));
            return Optional.empty();
        }
        List<String> options = FactRules.options(map);
        if (decision && options.isEmpty()) {
            options = words;
        }
        if ((kind == FactType.Kind.CHOICE || kind == FactType.Kind.MULTI) == options.isEmpty()) {
            map.problem("options", SheetWords.of("fact-options"));
            return Optional.empty();
        }
        options.stream()
                .filter(option -> decision && !words.contains(option))
                .forEach(option -> map.problem("options", SheetWords.of("fact-decision", String.join(", ", words))));
        return Optional.of(new FactType(kind, Set.copyOf(options)));
    }
}
