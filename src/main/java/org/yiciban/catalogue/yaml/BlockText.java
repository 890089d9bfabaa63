package org.yiciban.catalogue.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;

/** A sheet that is a list of blocks with ids, changed block by block: all else stays as people have written it. */
public final class BlockText {

    private static final int WIDTH = 120;

    private BlockText() {}

    /**
     * The sheet with this block in the place of the one of its id, or behind the others.
     *
     * @param sheet null where there is none yet
     * @param block plain values, its {@code id} among them
     * @throws SheetMistake where it isn't written block under block
     */
    public static String put(@Nullable String sheet, Map<String, Object> block) {
        String id = String.valueOf(block.get("id"));
        String written = yaml().dump(List.of(block));
        if (sheet == null || sheet.isBlank()) {
            return written;
        }
        List<String> lines = lines(sheet);
        List<String> more = lines(written);
        Optional<Range> there = range(sheet, lines, id);
        there.ifPresent(range -> range.of(lines).clear());
        lines.addAll(there.map(Range::from).orElse(lines.size()), more);
        return joined(lines, id, true);
    }

    /** The sheet without the block of that id; empty where it was the last one. */
    public static Optional<String> without(String sheet, String id) {
        List<String> lines = lines(sheet);
        range(sheet, lines, id).ifPresent(range -> range.of(lines).clear());
        boolean empty = lines.stream().noneMatch(line -> line.stripLeading().startsWith("-"));
        return empty ? Optional.empty() : Optional.of(joined(lines, id, false));
    }

    private static String joined(List<String> lines, String id, boolean there) {
        String text = String.join("\n", lines) + "\n";
        if (range(text, lines, id).isPresent() != there) {
            throw otherwise();
        }
        return text;
    }

    /** Lines of a sheet, from the first to before the last. */
    private record Range(int from, int to) {

        List<String> of(List<String> lines) {
            return lines.subList(from, to);
        }
    }

    private static Optional<Range> range(String sheet, List<String> lines, String id) {
        Node root = SheetFile.read(sheet, SheetProblems.none()).orElse(null);
        if (!(root instanceof SequenceNode sequence) || sequence.getFlowStyle() == FlowStyle.FLOW) {
            throw otherwise();
        }
        List<Node> blocks = sequence.getValue();
        for (int at = 0; at < blocks.size(); at++) {
            SheetMap block = new SheetMap(blocks.get(at), SheetProblems.none(), "id");
            if (block.optionalText("id").filter(id::equals).isPresent()) {
                int from = first(lines, blocks.get(at));
                int to = at + 1 < blocks.size() ? first(lines, blocks.get(at + 1)) : lines.size();
                while (to > from + 1 && isBeside(lines.get(to - 1))) {
                    to--;
                }
                return Optional.of(new Range(from, to));
            }
        }
        return Optional.empty();
    }

    /** Where a block begins: its stroke may stand alone above it, with remarks between. */
    private static int first(List<String> lines, Node block) {
        int line = SheetProblems.line(block) - 1;
        while (line > 0 && !lines.get(line).stripLeading().startsWith("-")) {
            line--;
        }
        return line;
    }

    /** What stands before the next block is said of that. */
    private static boolean isBeside(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(Arrays.asList(text.stripTrailing().split("\n")));
    }

    private static SheetMistake otherwise() {
        return new SheetMistake(SheetWords.of("block-text"));
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(WIDTH);
        return new Yaml(options);
    }
}
