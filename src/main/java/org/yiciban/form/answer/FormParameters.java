package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FileField;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.RowList;

/**
 * Reads what a browser sends, flat names such as {@code employees[0].idNumber}, into nested answers, and does what the
 * buttons for rows ask: {@code _add=employees}, {@code _remove=employees[1]}. Names that the form doesn't know are the
 * page's own business and left alone.
 */
public final class FormParameters {

    static final String ADD = "_add";
    static final String REMOVE = "_remove";
    /** Before the name of a list: how many rows the page showed, also those without a ticked box. */
    static final String ROWS = "_rows:";
    /** Before the name of a question for files: the new files themselves. */
    public static final String FILES = "_file:";

    private final Map<String, String[]> parameters;

    private FormParameters(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** The answers as typed. */
    public static Map<String, Object> read(Form form, Map<String, String[]> parameters) {
        Map<String, Object> raw = new LinkedHashMap<>();
        new FormParameters(parameters).read(form.components(), "", raw);
        return raw;
    }

    /** Whether the person pressed a button for rows, so that the page is shown again and not yet judged. */
    public static boolean changesRows(Map<String, String[]> parameters) {
        return parameters.containsKey(ADD) || parameters.containsKey(REMOVE);
    }

    private void read(List<Component> components, String prefix, Map<String, Object> raw) {
        for (Component component : components) {
            if (component instanceof Group group) {
                read(group.children(), prefix, raw);
            } else if (component instanceof RowList list) {
                readRows(list, prefix + list.at(), raw);
            } else if (component instanceof Field field) {
                String[] values = parameters.get(prefix + field.at());
                if (values != null && values.length > 0) {
                    field.at()
                            .put(
                                    raw,
                                    several(field) || differ(values)
                                            ? new ArrayList<>(Arrays.asList(values))
                                            : values[0]);
                }
            }
        }
    }

    /** Two answers to one question are judged as what they are: which of them was meant isn't ours to choose. */
    private static boolean differ(String[] values) {
        return Arrays.stream(values).distinct().count() > 1;
    }

    private static boolean several(Field field) {
        return field instanceof FileField || field instanceof ChoiceField choice && choice.several();
    }

    private void readRows(RowList list, String path, Map<String, Object> raw) {
        int shown = shownRows(list, path);
        if (shown < 0 && !asked(ADD, path)) {
            return;
        }
        List<Object> rows = new ArrayList<>();
        for (int index = 0; index < shown; index++) {
            Map<String, Object> row = new LinkedHashMap<>();
            String[] number = parameters.get(path + "[" + index + "]." + RowList.NUMBER);
            if (list.numbered() && number != null && number.length > 0 && !number[0].isBlank()) {
                row.put(RowList.NUMBER, number[0]);
            }
            read(list.children(), path + "[" + index + "].", row);
            rows.add(row);
        }
        for (int index = rows.size() - 1; index >= 0; index--) {
            if (list.changeable() && asked(REMOVE, path + "[" + index + "]")) {
                rows.remove(index);
            }
        }
        if (list.changeable() && asked(ADD, path) && rows.size() < list.mostRows()) {
            rows.add(new LinkedHashMap<String, Object>());
        }
        list.at().put(raw, rows);
    }

    /** As many rows as the page says or names, one more than allowed at most; -1 when it had no such list. */
    private int shownRows(RowList list, String path) {
        int rows = -1;
        String[] said = parameters.get(ROWS + path);
        if (said != null && said.length > 0 && said[0].matches("[0-9]{1,4}")) {
            rows = Integer.parseInt(said[0]);
        }
        String start = path + "[";
        for (String name : parameters.keySet()) {
            int end = name.startsWith(start) ? name.indexOf(']', start.length()) : -1;
            if (end > 0 && name.substring(start.length(), end).matches("[0-9]{1,4}")) {
                rows = Math.max(rows, Integer.parseInt(name.substring(start.length(), end)) + 1);
            }
        }
        return Math.min(rows, list.mostRows() + 1);
    }

    private boolean asked(String button, String path) {
        String[] asked = parameters.get(button);
        return asked != null && asked.length > 0 && asked[0].equals(path);
    }
}
