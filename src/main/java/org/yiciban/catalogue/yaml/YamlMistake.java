package org.yiciban.catalogue.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.shared.LocalText;

/**
 * What a person wrote where the reader of YAML gives up: it says which sign it met, and this what the sign means there and how
 * the text is written instead.
 *
 * @param line counted from one
 * @param column counted from one
 */
public record YamlMistake(int line, int column, LocalText words) {

    private static final Pattern STRAY = Pattern.compile("found character '(.+)' that cannot start any token");
    private static final Pattern TWICE = Pattern.compile("found duplicate key (.*)");

    private static final Pattern WIDE_KEY = Pattern.compile("(?:^\\s*(?:- +)?|[{,] *)([A-Za-z][\\w-]*)：");
    private static final Pattern WIDE_BRACE = Pattern.compile("^[^\"']*[:\\-] *([｛［])");

    private static final Pattern WIDE_QUOTE = Pattern.compile("[“”＂]");

    /** The mistake that the reader of the text complains of. */
    public static YamlMistake of(String text, MarkedYAMLException mistake) {
        Mark mark = mistake.getProblemMark() == null ? mistake.getContextMark() : mistake.getProblemMark();
        int line = mark == null ? 0 : mark.getLine();
        int column = mark == null ? 0 : mark.getColumn();
        String before = before(text, line, column);
        return wide(text, line)
                .orElseGet(() ->
                        new YamlMistake(line + 1, column + 1, words(String.valueOf(mistake.getProblem()), before)));
    }

    /** A sign of Chinese text where YAML has one of its own, in the line where the reader gives up or in that before it. */
    private static Optional<YamlMistake> wide(String text, int line) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int at = line; at >= Math.max(0, line - 1); at--) {
            String whole = at < lines.length ? lines[at] : "";
            Matcher key = WIDE_KEY.matcher(whole);
            if (key.find()) {
                return Optional.of(new YamlMistake(at + 1, key.end(), SheetWords.of("yaml-wide-key", key.group(1))));
            }
            Matcher brace = WIDE_BRACE.matcher(whole);
            if (brace.find()) {
                return Optional.of(
                        new YamlMistake(at + 1, brace.end(), SheetWords.of("yaml-wide-brace", brace.group(1))));
            }
        }
        return Optional.empty();
    }

    private static LocalText words(String problem, String before) {
        Matcher stray = STRAY.matcher(problem);
        Matcher twice = TWICE.matcher(problem);
        if (stray.find()) {
            return stray.group(1).contains("TAB")
                    ? SheetWords.of("yaml-tab")
                    : SheetWords.of("yaml-sign", stray.group(1));
        } else if (twice.find()) {
            return SheetWords.of("key-twice", twice.group(1));
        } else if (problem.contains("<stream end>") || problem.contains("end of stream")) {
            return SheetWords.of("yaml-open");
        } else if (before.indexOf('，') >= 0 && inBraces(before)) {
            return SheetWords.of("yaml-wide-comma");
        } else if (WIDE_QUOTE.matcher(before).find()) {
            return SheetWords.of("yaml-wide-quote");
        } else if (problem.endsWith("but got ?") || problem.startsWith("mapping keys are not allowed")) {
            return SheetWords.of("yaml-question");
        } else if (problem.endsWith("but got :")
                || problem.startsWith("mapping values are not allowed") && before.contains(": ")) {
            return SheetWords.of("yaml-colon");
        } else if (problem.startsWith("mapping values are not allowed")
                || problem.startsWith("expected <block end>") && before.isBlank()) {
            return SheetWords.of("yaml-indent");
        } else if (problem.contains("<scalar>")) {
            return SheetWords.of("yaml-behind-quote");
        }
        return SheetWords.of("no-yaml", problem);
    }

    private static boolean inBraces(String before) {
        return before.lastIndexOf('{') > before.lastIndexOf('}') || before.lastIndexOf('[') > before.lastIndexOf(']');
    }

    /** What stands in the line up to the place. */
    private static String before(String text, int line, int column) {
        String[] lines = text.split("\r\n|\r|\n", line + 2);
        String whole = line < lines.length ? lines[line] : "";
        int end = Math.min(
                whole.length(), whole.offsetByCodePoints(0, Math.min(column, whole.codePointCount(0, whole.length()))));
        return whole.substring(0, end);
    }

    /** A key that nobody knows: which was meant, or without a value a text cut by its comma, or a colon that isn't one. */
    public static LocalText ofKey(String key, Node value, List<String> known) {
        Object meant = Suggestion.of(key, known);
        if (WIDE_KEY.matcher(key).find()) {
            return SheetWords.of("key-unknown", key, SheetWords.of("yaml-wide-colon", key));
        }
        boolean filled =
                !(value instanceof ScalarNode scalar && scalar.getValue().isEmpty());
        boolean oddColon = key.matches(".+[:：].*");
        if (filled || !oddColon && !meant.equals("")) {
            return SheetWords.of("key-unknown", key, meant);
        }
        String sign = WIDE_QUOTE.matcher(key).find()
                ? "yaml-cut-quote"
                : !oddColon ? "yaml-comma" : key.indexOf('：') > 0 ? "yaml-wide-colon" : "yaml-colon-space";
        return SheetWords.of("key-unknown", key, SheetWords.of(sign, key));
    }
}
