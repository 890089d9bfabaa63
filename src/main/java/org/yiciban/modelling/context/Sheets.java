package org.yiciban.modelling.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yiciban.catalogue.sheet.AwaitedIfThere;
import org.yiciban.catalogue.yaml.YamlMistake;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.report.ReadableText;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.HyphenatedWords;

/** Reads sheets of strangers: plain maps and lists, no types, no bombs of aliases. */
public final class Sheets {

    static final String RULE = "sheet";
    private static final Set<Object> LANGUAGES = Set.of("zh", "en");

    public void check(ModelFile file, Report report) throws UnreadableFile {
        Object content = read(file);
        if (!(content instanceof Map) && !(content instanceof List)) {
            report.error(RULE, "", "服务表、事项表由键和值组成。", "A sheet is made of keys and values.");
            return;
        }
        try {
            texts(content, "", report, 0);
        } catch (IllegalArgumentException tooDeep) {
            throw new UnreadableFile("这份表嵌套太深，或者自己引用自己", "it refers to itself, or is nested too deep");
        }
        PlacesToFill.check(file.name(), content, report);
        MissingEnglish.sheet(content, report);
        if (content instanceof Map<?, ?> sheet && sheet.containsKey("items")) {
            key(file.key(), sheet.get("key"), report);
            new UncheckedBundleSheet(sheet).check(report);
        }
    }

    private static void key(String name, Object key, Report report) {
        if (!HyphenatedWords.are(name)) {
            report.error(
                    RULE,
                    "key",
                    "文件名“" + Report.shown(name) + "”不能作编号：请用小写英文单词和连字符给文件改名，key 与它相同。",
                    "“" + Report.shown(name) + "” can't be a key: name the file in lower-case words joined by hyphens,"
                            + " and make the key the same.");
        } else if (!name.equals(key)) {
            report.error(
                    RULE,
                    "key",
                    "表的 key 必须与文件名相同：" + name + "。",
                    "The sheet's key must be the file's name: " + name + ".",
                    List.of(name));
        }
    }

    /** The sheet as a map; empty when it is a list. */
    public Map<String, Object> map(ModelFile file) throws UnreadableFile {
        Map<String, Object> map = new LinkedHashMap<>();
        if (read(file) instanceof Map<?, ?> sheet) {
            sheet.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    /** The sheet as it is written, of maps, lists and plain values; null when it is empty. */
    public static @Nullable Object content(ModelFile file) throws UnreadableFile {
        return read(file);
    }

    private static Object read(ModelFile file) throws UnreadableFile {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(30);
        options.setCodePointLimit(FileKind.SHEET.largest());
        try {
            return new Yaml(new FiniteNumbers(options)).load(AwaitedIfThere.quoted(file.text()));
        } catch (MarkedYAMLException mistake) {
            YamlMistake read = YamlMistake.of(file.text(), mistake);
            throw UnreadableFile.at(
                    read.line(),
                    read.column(),
                    "YAML：" + Report.sentence(read.words().zh()),
                    Report.sentence(read.words().en()));
        } catch (YAMLException mistake) {
            throw new UnreadableFile("不符合 YAML 的写法", Report.shown(mistake.getMessage()));
        }
    }

    /** What is no number that could be compared, {@code .nan} and {@code .inf}, is the text that it was written as. */
    private static final class FiniteNumbers extends SafeConstructor {

        private FiniteNumbers(LoaderOptions options) {
            super(options);
            yamlConstructors.put(Tag.FLOAT, new ConstructYamlFloat() {
                @Override
                public Object construct(Node node) {
                    return super.construct(node) instanceof Double number && Double.isFinite(number)
                            ? number
                            : ((ScalarNode) node).getValue();
                }
            });
        }
    }

    private static void texts(Object value, String key, Report report, int depth) {
        if (depth > 30) {
            throw new IllegalArgumentException("nested too deep");
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, one) -> {
                texts(inner, "", report, depth + 1);
                texts(one, LANGUAGES.contains(inner) ? key : String.valueOf(inner), report, depth + 1);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> texts(inner, key, report, depth + 1));
        } else if (value instanceof String text) {
            text(text, key, report);
        }
    }

    private static void text(String text, String key, Report report) {
        ReadableText.code(key, text, report);
        ReadableText.check(key, Report.shown(text), text, report);
        if (PlainPath.holdsExpression(text)) {
            report.error(
                    "expression-place",
                    Report.shown(text),
                    "服务表、事项表中不能写表达式（${…} 或 #{…}）；条件直接写比较，例如 seats > 50。",
                    "No expression (${…} or #{…}) may stand in a sheet; write a condition as the bare comparison, such"
                            + " as seats > 50.");
        }
    }
}
