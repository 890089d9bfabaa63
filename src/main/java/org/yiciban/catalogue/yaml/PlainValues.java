package org.yiciban.catalogue.yaml;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a block says, without places and whatever the order of its keys. */
final class PlainValues {

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
}
