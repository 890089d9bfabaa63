package org.yiciban.form.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.DataPath;
import org.yiciban.shared.LocalText;

/** The answers of a choice: written in the file, or found among the facts, or computed. */
public record Options(List<Option> written, String key, String expression) {

    public static final int MOST = 500;

    public Options {
        written = List.copyOf(written);
    }

    public List<Option> in(Evaluation evaluation) {
        if (expression != null) {
            return from(evaluation.value(expression));
        }
        return key == null ? written : from(DataPath.ROOT.then(key).in(evaluation.context()));
    }

    private static List<Option> from(@Nullable Object found) {
        List<Option> options = new ArrayList<>();
        if (found instanceof List<?> list) {
            list.stream().limit(MOST).forEach(each -> {
                Option option = option(each);
                if (option != null) {
                    options.add(option);
                }
            });
        }
        return options;
    }

    private static @Nullable Option option(Object each) {
        Object value = each instanceof Map<?, ?> map ? map.get("value") : each;
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)
                || value.toString().isBlank()) {
            return null;
        }
        Object zh = each instanceof Map<?, ?> map ? map.get("label") : null;
        Object en = each instanceof Map<?, ?> map ? map.get("labelEn") : null;
        String shown = zh == null || zh.toString().isBlank() ? value.toString() : zh.toString();
        return new Option(new LocalText(shown, en == null ? shown : en.toString()), value);
    }
}
