package org.yiciban.catalogue.yaml;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yiciban.catalogue.sheet.AwaitedIfThere;
import org.yiciban.catalogue.sheet.SheetWords;

/** Reads a sheet into nodes that know their lines. Only plain YAML: no tags, no anchors, no objects, small and flat. */
public final class SheetFile {

    private static final int LARGEST = 500_000;
    private static final int DEEPEST = 12;

    private SheetFile() {}

    /** The sheet as one block or list. */
    public static Optional<Node> read(String written, SheetProblems problems) {
        String text = AwaitedIfThere.quoted(written);
        try {
            boolean plain = true;
            int depth = 0;
            for (Event event : yaml().parse(new StringReader(text))) {
                plain &= plain(event, problems);
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > DEEPEST) {
                    // what comes further in is not looked at: the time for it grows faster than the file
                    problems.add(line(event), SheetWords.of("too-deep", DEEPEST));
                    return Optional.empty();
                }
            }
            Node root = plain ? yaml().compose(new StringReader(text)) : null;
            if (plain && root == null) {
                problems.add(1, SheetWords.of("empty"));
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            YamlMistake mistake = YamlMistake.of(text, e);
            problems.add(mistake.line(), mistake.words());
        } catch (YAMLException e) {
            problems.add(1, SheetWords.of("no-yaml", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** A sheet that is a list of blocks, such as the agencies. */
    public static List<SheetMap> blocks(String text, SheetProblems problems, String... known) {
        Node root = read(text, problems).orElse(null);
        if (root instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(node -> new SheetMap(node, problems, known))
                    .filter(SheetMap::readable)
                    .toList();
        }
        if (root != null) {
            problems.add(root, SheetWords.of("sheet-list"));
        }
        return List.of();
    }

    private static boolean plain(Event event, SheetProblems problems) {
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent collection && collection.getTag() != null;
        boolean anchored = event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null;
        int line = line(event);
        if (tagged) {
            problems.add(line, SheetWords.of("tags"));
        }
        if (anchored) {
            problems.add(line, SheetWords.of("anchors"));
        }
        return !tagged && !anchored;
    }

    private static int line(Event event) {
        return event.getStartMark() == null ? 1 : event.getStartMark().getLine() + 1;
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(1);
        return new Yaml(new SafeConstructor(options));
    }
}
