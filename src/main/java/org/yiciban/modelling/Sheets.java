package org.yiciban.modelling;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads sheets of strangers: plain maps and lists, no types, no bombs of aliases. */
final class Sheets {

    static final String RULE = "sheet";

    void check(ModelFile file, Report report) throws CharacterCodingException {
        Object content = read(file);
        if (!(content instanceof Map) && !(content instanceof List)) {
            report.error(RULE, "", "清单必须由键和值组成。", "A sheet is made of keys and values.");
            return;
        }
        noExpressions(content, report, 0);
        if (content instanceof Map<?, ?> sheet && sheet.containsKey("items")) {
            new BundleSheet(file.key(), sheet).check(report);
        }
    }

    /** The sheet as a map; empty when it is a list. */
    Map<String, Object> map(ModelFile file) throws CharacterCodingException {
        Map<String, Object> map = new LinkedHashMap<>();
        if (read(file) instanceof Map<?, ?> sheet) {
            sheet.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    private static Object read(ModelFile file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file.content()))
                .toString();
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(30);
        options.setCodePointLimit(FileKind.SHEET.largest());
        return new Yaml(new SafeConstructor(options)).load(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private void noExpressions(Object value, Report report, int depth) {
        if (depth > 30) {
            throw new IllegalArgumentException("nested too deep");
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                noExpressions(key, report, depth + 1);
                noExpressions(inner, report, depth + 1);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> noExpressions(inner, report, depth + 1));
        } else if (value instanceof String text && PlainPath.holdsExpression(text)) {
            report.error(
                    "expression-place",
                    Report.shown(text),
                    "清单中不能写表达式(${…} 或 #{…});条件直接写比较,例如 seats > 50。",
                    "No expression (${…} or #{…}) may stand in a sheet; write a condition as the bare comparison, such as"
                            + " seats > 50.");
        }
    }
}
