package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Labels;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Shape;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.value.ParsedValue;

/** Takes what a client sent into stored form, place by place, and keeps the reasons for what can't be taken. */
public final class AnswerReader {

    private static final int MOST_UNKNOWN = 20;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private final Map<String, ParsedValue.Refused<Object>> refusals = new LinkedHashMap<>();
    private final List<FieldError> unknown = new ArrayList<>();

    public Map<String, Object> take(Form form, Map<String, Object> raw) {
        Map<String, Object> taken = new LinkedHashMap<>();
        takeRecord(Shape.of(form.components()), raw == null ? Map.of() : raw, taken, "");
        return taken;
    }

    /** Why the answer at a path wasn't taken, or null. */
    ParsedValue.@Nullable Refused<Object> refusal(String path) {
        return refusals.get(path);
    }

    /** Answers to questions that the form doesn't ask. */
    List<FieldError> unknown() {
        return unknown;
    }

    private void takeRecord(Shape shape, Map<?, ?> raw, Map<String, Object> taken, String prefix) {
        for (Map.Entry<?, ?> sent : raw.entrySet()) {
            Object place = shape.at(sent.getKey());
            String path = prefix + sent.getKey();
            if (place == null) {
                unknown("unknown-field", path);
            } else if (place instanceof Shape inner) {
                takeInner(inner, sent.getValue(), taken, path, String.valueOf(sent.getKey()));
            } else if (place instanceof RowList list) {
                takeRows(list, sent.getValue(), taken, path, String.valueOf(sent.getKey()));
            } else if (place instanceof Field field) {
                takeAnswer(field, sent.getValue(), taken, path, String.valueOf(sent.getKey()));
            }
        }
    }

    private void takeInner(Shape inner, Object sent, Map<String, Object> taken, String path, String name) {
        if (sent instanceof Map<?, ?> map) {
            Map<String, Object> opened = new LinkedHashMap<>();
            taken.put(name, opened);
            takeRecord(inner, map, opened, path + ".");
        } else if (sent != null) {
            unknown("record-expected", path);
        }
    }

    private void takeRows(RowList list, Object sent, Map<String, Object> taken, String path, String name) {
        if (sent == null) {
            return;
        }
        if (!(sent instanceof List<?> rows)) {
            refusals.put(path, refused("wrong-type", "rows-expected", Labels.of(list)));
            return;
        }
        if (rows.size() > list.mostRows()) {
            refusals.put(
                    path, refused("too-many-rows", "too-many-rows", Labels.of(list), list.mostRows(), rows.size()));
            return;
        }
        Shape shape = Shape.of(list.children());
        List<Object> takenRows = new ArrayList<>();
        for (Object row : rows) {
            if (!(row instanceof Map<?, ?> map)) {
                refusals.put(path, refused("wrong-type", "rows-expected", Labels.of(list)));
                return;
            }
            Map<String, Object> takenRow = new LinkedHashMap<>();
            if (list.numbered() && !takeNumber(map, takenRow)) {
                refusals.put(path, refused("wrong-type", "row-number", Labels.of(list)));
                return;
            }
            takeRecord(shape, withoutNumber(list, map), takenRow, path + "[" + takenRows.size() + "].");
            takenRows.add(takenRow);
        }
        taken.put(name, takenRows);
    }

    /** The number that the case once gave the row comes back with it; a new row has none. */
    private static boolean takeNumber(Map<?, ?> row, Map<String, Object> taken) {
        Object number = row.get(RowList.NUMBER);
        if (number == null) {
            return true;
        }
        boolean fits = NUMBER.matcher(number.toString()).matches();
        if (fits) {
            taken.put(RowList.NUMBER, Integer.parseInt(number.toString()));
        }
        return fits;
    }

    private static Map<?, ?> withoutNumber(RowList list, Map<?, ?> row) {
        if (!list.numbered() || !row.containsKey(RowList.NUMBER)) {
            return row;
        }
        Map<?, ?> answers = new LinkedHashMap<>(row);
        answers.remove(RowList.NUMBER);
        return answers;
    }

    private void takeAnswer(Field field, Object sent, Map<String, Object> taken, String path, String name) {
        ParsedValue<Object> parsedValue = field.read(sent);
        if (parsedValue instanceof ParsedValue.Refused<Object> refused) {
            refusals.put(path, refused);
        } else if (((ParsedValue.Accepted<Object>) parsedValue).value() != null) {
            taken.put(name, ((ParsedValue.Accepted<Object>) parsedValue).value());
        }
    }

    private void unknown(String code, String path) {
        if (unknown.size() < MOST_UNKNOWN) {
            String shown = path.codePoints()
                    .limit(80)
                    .filter(point -> !Character.isISOControl(point))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String stable = code.equals("unknown-field") ? code : "wrong-type";
            unknown.add(new FieldError(shown, stable, FormSentences.of("form.error." + code, shown)));
        }
    }

    private static ParsedValue.Refused<Object> refused(String code, String words, Object... arguments) {
        return new ParsedValue.Refused<>(code, FormSentences.of("form.error." + words, arguments));
    }
}
