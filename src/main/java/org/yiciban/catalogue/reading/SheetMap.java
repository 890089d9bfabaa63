package org.yiciban.catalogue.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.shared.LocalText;

/**
 * The keys of one block of a sheet. What is missing or wrong is noted with its line, and reading goes on with a
 * placeholder, so that one run tells everything.
 */
public final class SheetMap {

    private static final LocalText PLACEHOLDER = new LocalText("?", "?");

    private final SheetProblems problems;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** A scalar with its place. */
    record Entry(String text, int line) {}

    SheetMap(Node node, SheetProblems problems, String... known) {
        this.node = node;
        this.problems = node instanceof MappingNode ? problems : SheetProblems.none();
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, SheetWords.of("block-expected", String.join(", ", known)));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!Arrays.asList(known).contains(key)) {
                problems.add(
                        tuple.getKeyNode(),
                        SheetWords.of("key-unknown", key, Suggestion.of(key, Arrays.asList(known))));
            } else if (values.put(key, tuple.getValueNode()) != null) {
                problems.add(tuple.getKeyNode(), SheetWords.of("key-twice", key));
            }
        }
    }

    /** Whether this is a block of keys at all. */
    boolean readable() {
        return node instanceof MappingNode;
    }

    boolean has(String key) {
        Node value = values.get(key);
        return value != null
                && !(value instanceof ScalarNode scalar
                        && scalar.isPlain()
                        && (scalar.getValue().equals("null")
                                || scalar.getValue().isEmpty()));
    }

    /** The line of a key's value; of the block when it has no such key. */
    int line(String key) {
        return SheetProblems.line(values.getOrDefault(key, node));
    }

    public void problem(String key, LocalText words) {
        problems.add(values.getOrDefault(key, node), words);
    }

    void problem(Entry entry, LocalText words) {
        problems.add(entry.line(), words);
    }

    String text(String key) {
        return optionalText(key).orElseGet(() -> {
            if (!has(key)) {
                problem(key, SheetWords.of("key-missing", key));
            }
            return "?";
        });
    }

    public Optional<String> optionalText(String key) {
        return has(key) ? scalar(values.get(key), key).map(Entry::text) : Optional.empty();
    }

    /** The text of a key that may also hold a block. */
    Optional<String> textIfScalar(String key) {
        return values.get(key) instanceof ScalarNode ? optionalText(key) : Optional.empty();
    }

    LocalText local(String key) {
        return optionalLocal(key).orElseGet(() -> {
            problem(key, SheetWords.of("key-missing", key));
            return PLACEHOLDER;
        });
    }

    Optional<LocalText> optionalLocal(String key) {
        return has(key) ? Optional.of(local(values.get(key))) : Optional.empty();
    }

    private LocalText local(Node value) {
        SheetMap map = new SheetMap(value, problems, "zh", "en");
        return value instanceof MappingNode ? new LocalText(map.text("zh"), map.text("en")) : PLACEHOLDER;
    }

    List<LocalText> locals(String key) {
        return nodes(key).stream().map(this::local).toList();
    }

    boolean flag(String key) {
        String text = optionalText(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            problem(key, SheetWords.of("flag", key, text));
        }
        return text.equals("true");
    }

    /** Reads a value that must be there; null after a problem. */
    <T> T value(String key, Function<String, T> reader) {
        return has(key) ? optional(key, reader).orElse(null) : missing(key);
    }

    private <T> T missing(String key) {
        problem(key, SheetWords.of("key-missing", key));
        return null;
    }

    <T> Optional<T> optional(String key, Function<String, T> reader) {
        return optionalText(key).flatMap(text -> read(new Entry(text, line(key)), reader));
    }

    private <T> Optional<T> read(Entry entry, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(entry.text()));
        } catch (IllegalArgumentException e) {
            problems.add(entry.line(), SheetWords.of(entry.text(), e));
            return Optional.empty();
        }
    }

    /** A list of values; a missing key is an empty list. */
    <T> List<T> values(String key, Function<String, T> reader) {
        return entries(key).stream()
                .flatMap(entry -> read(entry, reader).stream())
                .toList();
    }

    /** A list of scalars with their places. */
    List<Entry> entries(String key) {
        return nodes(key).stream().flatMap(value -> scalar(value, key).stream()).toList();
    }

    /** A list of blocks. */
    List<SheetMap> blocks(String key, String... known) {
        return nodes(key).stream()
                .map(value -> new SheetMap(value, problems, known))
                .filter(SheetMap::readable)
                .toList();
    }

    /** A block; empty with a problem when it is missing. */
    SheetMap block(String key, String... known) {
        if (!has(key)) {
            missing(key);
        }
        return has(key) ? new SheetMap(values.get(key), problems, known) : empty();
    }

    private SheetMap empty() {
        return new SheetMap(
                new MappingNode(
                        org.yaml.snakeyaml.nodes.Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK),
                problems);
    }

    private List<Node> nodes(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (values.get(key) instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        problem(key, SheetWords.of("list", key));
        return List.of();
    }

    private Optional<Entry> scalar(Node value, String key) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(new Entry(scalar.getValue().strip(), SheetProblems.line(value)));
        }
        problems.add(value, SheetWords.of("one-text", key));
        return Optional.empty();
    }

    /** Reads a word of a closed list, written in any case, with hyphens or underscores. */
    public static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
        return word(List.of(type.getEnumConstants()));
    }

    /** One of these words of a list. */
    public static <E extends Enum<E>> Function<String, E> word(List<E> listed) {
        return text -> {
            List<String> words = listed.stream()
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            String typed = text.toLowerCase(Locale.ROOT).replace('_', '-');
            int found = words.indexOf(typed);
            if (found < 0) {
                throw new SheetMistake(SheetWords.of(
                        "none-of",
                        text,
                        words.stream().collect(Collectors.joining(", ")),
                        Suggestion.of(typed, words)));
            }
            return listed.get(found);
        };
    }
}
