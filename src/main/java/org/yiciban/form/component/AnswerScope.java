package org.yiciban.form.component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.DataPath;

/**
 * The record of answers in which expressions stand: the form itself, or one row of a list.
 *
 * @param prefix what stands before the names of this record, such as {@code employees[0].}
 * @param outer the record around it, null for the form
 * @param index of the row, from 0
 */
public record AnswerScope(Map<String, Object> values, String prefix, @Nullable AnswerScope outer, int index) {

    public static AnswerScope form(Map<String, Object> values) {
        return new AnswerScope(values, "", null, 0);
    }

    /** The rows of a list that stand in the answers. */
    @SuppressWarnings("unchecked")
    public List<AnswerScope> rows(RowList list) {
        List<AnswerScope> rows = new ArrayList<>();
        if (list.at().in(values) instanceof List<?> found) {
            for (Object row : found) {
                String rowPrefix = prefix + list.at() + "[" + rows.size() + "].";
                Map<String, Object> answers = row instanceof Map ? (Map<String, Object>) row : Map.of();
                rows.add(new AnswerScope(answers, rowPrefix, this, rows.size()));
            }
        }
        return rows;
    }

    /** The record among other values that stands where this one stands among the answers; empty where there is none. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> sameRecordIn(Map<String, Object> others) {
        if (outer == null) {
            return others;
        }
        String list = prefix.substring(outer.prefix.length(), prefix.lastIndexOf('['));
        Object rows = DataPath.ROOT.then(list).in(outer.sameRecordIn(others));
        Object row = rows instanceof List<?> found && found.size() > index ? found.get(index) : null;
        return row instanceof Map ? (Map<String, Object>) row : Map.of();
    }

    public String path(DataPath at) {
        return prefix + at;
    }

    /** What an expression sees: the facts, all answers, and in a row {@code this}, {@code parent} and {@code i}. */
    Map<String, Object> context(Map<String, Object> facts) {
        Map<String, Object> context = new LinkedHashMap<>(facts);
        AnswerScope form = this;
        List<Object> indexes = new ArrayList<>();
        while (form.outer != null) {
            indexes.add(0, form.index + 1);
            form = form.outer;
        }
        context.putAll(form.values);
        context.put("this", values);
        context.put("i", indexes);
        if (outer != null) {
            context.put("parent", outer.outer == null ? outer.values : Map.of("this", outer.values));
        }
        return context;
    }
}
