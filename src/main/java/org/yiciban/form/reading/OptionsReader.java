package org.yiciban.form.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.form.component.Option;
import org.yiciban.form.component.Options;
import org.yiciban.shared.LocalText;

/** Reads what a choice offers: written down, found among the facts, or computed. */
final class OptionsReader {

    private final ComponentSource source;

    OptionsReader(ComponentSource source) {
        this.source = source;
    }

    Options options() {
        List<Option> written = written();
        String key = source.text("valuesKey");
        String expression = source.expressions().feel("valuesExpression");
        int ways = (source.json("values") == null ? 0 : 1) + (key == null ? 0 : 1) + (expression == null ? 0 : 1);
        source.demand(
                ways == 1,
                "values",
                "选择项须有且只有 values、valuesKey、valuesExpression 之一",
                "a choice has exactly one of values, valuesKey, valuesExpression");
        return new Options(written, key, expression);
    }

    private List<Option> written() {
        List<Option> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        if (!(source.json("values") instanceof List<?> list)) {
            source.demand(source.json("values") == null, "values", "“values”须为列表", "“values” is a list");
            return options;
        }
        source.demand(
                list.size() <= Options.MOST,
                "values",
                "选项有 " + list.size() + " 个，最多 " + Options.MOST + " 个：请改为文本框，或者分成几个选择项",
                "there are " + list.size() + " answers, at most " + Options.MOST
                        + ": make it a text, or divide the choice");
        for (int index = 0; index < Math.min(list.size(), Options.MOST); index++) {
            option(list.get(index), index + 1, codes).ifPresent(options::add);
        }
        source.demand(!options.isEmpty(), "values", "选择项至少有一个选项", "a choice offers at least one answer");
        return options;
    }

    private Optional<Option> option(Object json, int number, Set<String> codes) {
        Object value = json instanceof Map<?, ?> map ? map.get("value") : null;
        Object label = json instanceof Map<?, ?> map ? map.get("label") : null;
        boolean named = label instanceof String text && !text.isBlank();
        source.demand(
                named,
                "values",
                "第 " + number + " 个选项没有标签：请写上“label”",
                "answer " + number + " has no label: write “label”");
        boolean valued = (value instanceof String || value instanceof Number || value instanceof Boolean)
                && !value.toString().isBlank();
        source.demand(
                valued,
                "values",
                "第 " + number + " 个选项“" + label + "”的值是空的：请写上“value”；“请选择”一类的空选项请删去，页面会自己显示",
                "answer " + number + " has an empty value: write “value”; take away an answer that only"
                        + " says “please choose”, the page shows that by itself");
        if (!named || !valued) {
            return Optional.empty();
        }
        source.demand(
                codes.add(value.toString()),
                "values",
                "有两个选项的值同为“" + value + "”",
                "two answers have the value “" + value + "”");
        KnownWords.option(source, (Map<?, ?>) json);
        Object english = ((Map<?, ?>) json).get("labelEn");
        return Optional.of(
                new Option(new LocalText((String) label, english == null ? null : english.toString()), value));
    }
}
