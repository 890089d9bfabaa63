package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yiciban.catalogue.sheet.AwaitedIfThere;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetProblems;

/** How new values are written: texts, maps of keys to values, lists of values. */
final class WrittenValue {

    /** What is longer is written on lines of its own. */
    private static final int LONGEST = 110;

    /** Plain words that mean nothing, or something else than their letters. */
    private static final Set<String> NOTHING = Set.of("null", "~", "-");

    /** What ends a line, for the reader of sheets too. */
    private static final Pattern BREAK = Pattern.compile("[\\n\\u2028\\u2029]");

    private WrittenValue() {}

    /** What stands behind the colon of a key, its blank or new line first. */
    static String behindKey(Object value, int indent, boolean flow) {
        String line = flow(value);
        if (flow || value instanceof String || indent + line.length() <= LONGEST) {
            return " " + line;
        }
        String blanks = "\n" + " ".repeat(indent + 2);
        if (value instanceof Map<?, ?> block) {
            return block.entrySet().stream()
                    .map(one -> blanks + one.getKey() + ":" + behindKey(one.getValue(), indent + 2, false))
                    .collect(Collectors.joining());
        }
        List<?> list = (List<?>) value;
        return list.get(0) instanceof Map<?, ?>
                ? list.stream()
                        .map(one -> blanks + "- " + row(one, indent + 2, false))
                        .collect(Collectors.joining())
                : " " + line;
    }

    /** What stands behind the dash of a row. */
    static String row(Object value, int indent, boolean flow) {
        String line = flow(value);
        if (flow || indent + line.length() <= LONGEST || !(value instanceof Map<?, ?> block)) {
            return line;
        }
        return block.entrySet().stream()
                .map(one -> one.getKey() + ":" + behindKey(one.getValue(), indent + 2, false))
                .collect(Collectors.joining("\n" + " ".repeat(indent + 2)));
    }

    /** On one line. */
    static String flow(Object value) {
        if (value instanceof Map<?, ?> block) {
            return block.entrySet().stream()
                    .map(one -> one.getKey() + ": " + flow(one.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof List<?> list
                ? list.stream().map(WrittenValue::flow).collect(Collectors.joining(", ", "[", "]"))
                : text((String) value);
    }

    /** A text, in quotes where it would be read as something else without them. */
    static String text(String text) {
        boolean plain = !BREAK.matcher(text).find() && !NOTHING.contains(text);
        Node read = plain
                ? SheetFile.read("{a: " + text + "}", SheetProblems.none())
                        .flatMap(root -> SheetTree.tuple(root, "a").map(found -> alone(root, found.getValueNode())))
                        .orElse(null)
                : null;
        boolean same = read instanceof ScalarNode one
                && one.isPlain()
                && one.getValue().equals(text)
                && !text.contains("{")
                && !text.endsWith("?");
        return same ? text : quoted(text);
    }

    /** The value, where the block has no other. */
    private static Node alone(Node root, Node value) {
        return root instanceof MappingNode block && block.getValue().size() == 1
                ? value
                : new ScalarNode(Tag.STR, "", null, null, ScalarStyle.DOUBLE_QUOTED);
    }

    /** The text that takes the place of another, in the quotes of that one. */
    static String like(ScalarNode old, String text) {
        return switch (old.getScalarStyle()) {
            case DOUBLE_QUOTED -> quoted(text);
            case SINGLE_QUOTED -> BREAK.matcher(text).find() || isAwaited(text)
                    ? quoted(text)
                    : "'" + text.replace("'", "''") + "'";
            default -> text(text);
        };
    }

    /** Whether the reader would put quotes into it. */
    private static boolean isAwaited(String text) {
        return !AwaitedIfThere.quoted(text).equals(text);
    }

    private static String quoted(String text) {
        String written = "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\u2028", "\\L")
                        .replace("\u2029", "\\P")
                + "\"";
        return isAwaited(text) ? written.replace("?", "\\x3F") : written;
    }
}
