package org.yiciban.catalogue.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.shared.LocalText;

/**
 * The keys of one block of a sheet. What is missing or wrong is noted with its line, and reading goes on with a
 * placeholder, so that one run tells everything.
 */
public final class SheetMap {

    private static final LocalText PLACEHOLDER = new LocalText("?", "?");

    private final SheetProblems problems;
    private final Node node;
    private final Map<String, Value> values;
    /** The keys of the blocks around it, a point behind each. */
    private final String way;

    /** What stands behind a key, and the file that says so: a bundle's sheet may say it for an item's. */
    private record Value(Node node, SheetProblems problems) {}

    /** A scalar with its place. */
    public record Entry(String text, int line, SheetProblems problems) {}

    /** A block that may have these keys; another one is noted. */
    public SheetMap(Node node, SheetProblems problems, String... known) {
        this("", node, problems, known);
    }

    private SheetMap(String way, Node node, SheetProblems problems, String... known) {
        this.way = way;
        this.node = node;
        this.problems = node instanceof MappingNode ? problems : SheetProblems.none();
        this.values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, SheetWords.of("block-expected", String.join(", ", known)));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!Arrays.asList(known).contains(key)) {
                problems.add(tuple.getKeyNode(), YamlMistake.ofKey(key, tuple.getValueNode(), Arrays.asList(known)));
            } else if (values.put(key, new Value(tuple.getValueNode(), problems)) != null) {
                problems.add(tuple.getKeyNode(), SheetWords.of("key-twice", key));
            }
        }
    }

    private SheetMap(SheetMap map, Map<String, Value> values) {
        this.problems = map.problems;
        this.node = map.node;
        this.way = map.way;
        this.values = values;
    }

    /** The same block, where these keys say what stands in the other one, as far as it has them. */
    public SheetMap under(SheetMap other, Collection<String> keys) {
        Map<String, Value> both = new LinkedHashMap<>(values);
        keys.stream().filter(other.values::containsKey).forEach(key -> both.put(key, other.values.get(key)));
        return new SheetMap(this, both);
    }

    /** The same block without these keys. */
    public SheetMap without(Collection<String> keys) {
        Map<String, Value> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(keys);
        return new SheetMap(this, rest);
    }

    /** Whether the other block says the same, in whatever order. */
    public boolean says(SheetMap other) {
        return PlainValues.of(node).equals(PlainValues.of(other.node));
    }

    /** Whether this is a block of keys at all. */
    public boolean readable() {
        return node instanceof MappingNode;
    }

    /** Whether something stands behind the key. */
    public boolean has(String key) {
        return values.containsKey(key)
                && !(at(key).node() instanceof ScalarNode scalar
                        && scalar.isPlain()
                        && (scalar.getValue().equals("null")
                                || scalar.getValue().isEmpty()));
    }

    /** Whether a list stands behind the key. */
    public boolean isList(String key) {
        return has(key) && at(key).node() instanceof SequenceNode;
    }

    /** Whether a list of blocks stands behind the key. */
    public boolean listsBlocks(String key) {
        return isList(key) && listed(key).stream().anyMatch(value -> value.node() instanceof MappingNode);
    }

    /** The line of a key's value; of the block when it has no such key. */
    public int line(String key) {
        return SheetProblems.line(at(key).node());
    }

    /** Notes what is wrong with a key, at its line. */
    public void problem(String key, LocalText words) {
        Value value = at(key);
        value.problems().add(value.node(), words);
    }

    /** Notes what is wrong with a scalar, in its own file. */
    public void problem(Entry entry, LocalText words) {
        entry.problems().add(entry.line(), words);
    }

    /** What stands behind a key; the block itself when it has no such key. */
    private Value at(String key) {
        return values.getOrDefault(key, new Value(node, problems));
    }

    /** The text that must be there; ? after a problem. */
    public String text(String key) {
        require(key);
        return optionalText(key).orElse("?");
    }

    /** The text, if there is one. */
    public Optional<String> optionalText(String key) {
        return has(key) ? scalar(at(key), key).map(Entry::text) : Optional.empty();
    }

    /** The text of a key that may also hold a block. */
    public Optional<String> textIfScalar(String key) {
        return at(key).node() instanceof ScalarNode ? optionalText(key) : Optional.empty();
    }

    /** The words in both languages that must be there; ? after a problem. */
    public LocalText local(String key) {
        require(key);
        return optionalLocal(key).orElse(PLACEHOLDER);
    }

    /** The words in both languages, if there are any. */
    public Optional<LocalText> optionalLocal(String key) {
        return has(key) ? Optional.of(local(at(key), key)) : Optional.empty();
    }

    private LocalText local(Value value, String key) {
        SheetMap map = within(value, key, "zh", "en");
        return value.node() instanceof MappingNode ? new LocalText(map.text("zh"), map.text("en")) : PLACEHOLDER;
    }

    /** A list of words in both languages; a missing key is an empty list. */
    public List<LocalText> locals(String key) {
        return listed(key).stream().map(value -> local(value, key)).toList();
    }

    /** true or false; a missing key is false. */
    public boolean flag(String key) {
        String text = optionalText(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            problem(key, SheetWords.of("flag", key, text));
        }
        return text.equals("true");
    }

    /** Reads a value that must be there; null after a problem. */
    public <T> @Nullable T value(String key, Function<String, T> reader) {
        require(key);
        return optional(key, reader).orElse(null);
    }

    private void require(String key) {
        if (!has(key)) {
            problem(key, MissingKey.of(at(key).problems().file(), way, key));
        }
    }

    /** Reads a value, if there is one that can be read. */
    public <T> Optional<T> optional(String key, Function<String, T> reader) {
        return optionalText(key).flatMap(text -> read(new Entry(text, line(key), at(key).problems()), reader));
    }

    private <T> Optional<T> read(Entry entry, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(entry.text()));
        } catch (IllegalArgumentException e) {
            problem(entry, SheetWords.of(entry.text(), e));
            return Optional.empty();
        }
    }

    /** A list of values; a missing key is an empty list. */
    public <T> List<T> values(String key, Function<String, T> reader) {
        return entries(key).stream()
                .flatMap(entry -> read(entry, reader).stream())
                .toList();
    }

    /** A list of scalars with their places. */
    public List<Entry> entries(String key) {
        return listed(key).stream()
                .flatMap(value -> scalar(value, key).stream())
                .toList();
    }

    /** A list of blocks. */
    public List<SheetMap> blocks(String key, String... known) {
        return listed(key).stream()
                .map(value -> within(value, key, known))
                .filter(SheetMap::readable)
                .toList();
    }

    /** The ids in a list of blocks, also of those that are refused for something else. */
    public List<String> ids(String key) {
        return listed(key).stream()
                .map(one -> new SheetMap(one.node(), SheetProblems.none(), "id"))
                .flatMap(block -> block.optionalText("id").stream())
                .toList();
    }

    /** A block; empty with a problem when it is missing. */
    public SheetMap block(String key, String... known) {
        require(key);
        return has(key) ? within(at(key), key, known) : empty();
    }

    /** A block, if there is one. */
    public Optional<SheetMap> optionalBlock(String key, String... known) {
        return has(key) ? Optional.of(within(at(key), key, known)) : Optional.empty();
    }

    private SheetMap within(Value value, String key, String... known) {
        return new SheetMap(way + key + ".", value.node(), value.problems(), known);
    }

    /** The keys of this block, in its order. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** What a block of free keys says: true and false, numbers, texts, lists and blocks; nothing where there is none. */
    public Map<String, Object> plain(String key) {
        return has(key) && at(key).node() instanceof MappingNode mapping ? PlainValues.typed(mapping) : Map.of();
    }

    private SheetMap empty() {
        return new SheetMap(new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK), problems);
    }

    private List<Value> listed(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (at(key).node() instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(one -> new Value(one, at(key).problems()))
                    .toList();
        }
        problem(key, SheetWords.of("list", key));
        return List.of();
    }

    private Optional<Entry> scalar(Value value, String key) {
        if (value.node() instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(
                    new Entry(scalar.getValue().strip(), SheetProblems.line(value.node()), value.problems()));
        }
        String wrong = value.node() instanceof ScalarNode ? "one-text" : "one-value";
        value.problems().add(value.node(), SheetWords.of(wrong, key));
        return Optional.empty();
    }
}
