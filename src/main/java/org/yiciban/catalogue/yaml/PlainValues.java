package org.yiciban.catalogue.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What a block says, without places and whatever the order of its keys. */
final class PlainValues {

    /** One that JSON knows, too, and no longer than a form takes it. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?");

    private PlainValues() {}

    static Object of(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<Object, Object> block = new HashMap<>();
            mapping.getValue().forEach(tuple -> block.put(of(tuple.getKeyNode()), of(tuple.getValueNode())));
            return block;
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(PlainValues::of).toList();
        }
        return ((ScalarNode) node).getValue().strip();
    }

    /** What a block says, in its order, each value of the type that it is written as; a day is a text. */
    static Map<String, Object> typed(MappingNode mapping) {
        Map<String, Object> block = new LinkedHashMap<>();
        mapping.getValue()
                .forEach(tuple -> block.put(String.valueOf(of(tuple.getKeyNode())), value(tuple.getValueNode())));
        return block;
    }

    private static @Nullable Object value(Node node) {
        if (node instanceof MappingNode mapping) {
            return typed(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.getValue().forEach(one -> list.add(value(one)));
            return list;
        }
        String text = ((ScalarNode) node).getValue();
        if (node.getTag().equals(Tag.BOOL)) {
            return List.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT));
        } else if (node.getTag().equals(Tag.NULL)) {
            return null;
        }
        boolean number = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
        return number && NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
