package org.yiciban.workbench.changes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.comparison.Change;
import org.yiciban.comparison.NamedCodes;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;
import org.yiciban.workbench.KeyNames;

/** What a key of a file says, in words: codes by their names, words of closed lists, limits. */
final class SaidValues {

    /** From which list the codes are that a sheet offers, where it is called otherwise there. */
    private static final Map<String, String> LISTS =
            Map.of("others", "items", "sheets", "items", "lead", "agencies", "lists", NamedCodes.FIELDS);

    /** Keys of sheets, forms and models whose values are codes of that list. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("item", "items"),
            Map.entry("items", "items"),
            Map.entry("agency", "agencies"),
            Map.entry("notice", "notices"),
            Map.entry("step", "steps"),
            Map.entry("date", "dates"));

    private static final Set<String> FIELDS = Set.of("field", "fields", "searchable", "each", "list", "number");

    private final NamedCodes codes;
    private final KeyNames names;

    SaidValues(NamedCodes codes, KeyNames names) {
        this.codes = codes;
        this.names = names;
    }

    /** What the key is, as far as the sheets' language knows it. */
    Optional<KeyNames.Said> key(String path, Change change, String key) {
        return names.of(path, way(change, key));
    }

    /** The keys that lead there; none in files that are no sheets. */
    static List<String> way(Change change, String key) {
        Stream<String> owner =
                switch (change.kind()) {
                    case KEY -> Stream.of(change.id());
                    case ENTRY -> Stream.of(change.list());
                    default -> Stream.empty();
                };
        return Stream.concat(owner, Arrays.stream(key.split("\\.")))
                .filter(one -> !one.isEmpty() && !one.equals("."))
                .toList();
    }

    /** What stands there, in words. */
    String of(Change change, String key, KeyNames.@Nullable Said said, String value, Locale locale) {
        return Arrays.stream(value.split(", ?", -1))
                .map(one -> word(change, key, said, one)
                        .map(text -> text.in(locale))
                        .orElse(one))
                .collect(Collectors.joining(", "));
    }

    private Optional<LocalText> word(Change change, String key, KeyNames.@Nullable Said said, String value) {
        List<String> way = way(change, key);
        String last = way.stream()
                .filter(one -> !one.matches("[0-9]+"))
                .reduce((one, next) -> next)
                .orElse("");
        if (said != null) {
            return Optional.ofNullable(
                            said.options().get(value.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .or(() -> codes.name(LISTS.getOrDefault(said.from(), said.from()), value))
                    .or(() -> FIELDS.contains(last) ? codes.name(NamedCodes.FIELDS, value) : Optional.empty())
                    .or(() -> key.isEmpty() ? codes.name(change.list(), value) : Optional.empty())
                    .or(() -> limit(value));
        }
        return KEYS.containsKey(last) ? codes.name(KEYS.get(last), value) : Optional.empty();
    }

    private static Optional<LocalText> limit(String value) {
        return value.matches("[1-9][0-9]{0,3}(WD|WH|CD|M)")
                ? Optional.of(TimeLimit.parse(value).words())
                : Optional.empty();
    }
}
