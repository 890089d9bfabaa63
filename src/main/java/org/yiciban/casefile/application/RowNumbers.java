package org.yiciban.casefile.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.Labels;
import org.yiciban.form.component.RowList;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/**
 * The rows of an application's lists get numbers when they are first received. A row keeps its number through supplements,
 * and the number of one that has gone is given to none: what was decided on a row is never read as said of another.
 */
public final class RowNumbers {

    private final Map<String, Object> before;
    private final List<FieldError> errors = new ArrayList<>();
    private int highest;

    private RowNumbers(Map<String, Object> before, int highest) {
        this.before = before;
        this.highest = highest;
    }

    /**
     * Answers whose rows have their numbers.
     *
     * @param highest the highest number that was given by now
     * @param errors what is wrong with numbers that came with rows
     */
    public record Numbered(Map<String, Object> data, int highest, List<FieldError> errors) {}

    /**
     * Numbers the rows that have none yet.
     *
     * @param before the answers of the round before; empty for a new application
     * @param given the highest number that was given before
     */
    public static Numbered give(Form form, Map<String, Object> data, Map<String, Object> before, int given) {
        RowNumbers numbers = new RowNumbers(before, given);
        Map<String, Object> numbered = new LinkedHashMap<>(data);
        lists(form).forEach(list -> numbers.give(list, numbered));
        return new Numbered(numbered, numbers.highest, List.copyOf(numbers.errors));
    }

    /** Lists whose rows are not those of before: after the acceptance rows neither come nor go. */
    public static List<FieldError> changed(Form form, Map<String, Object> data, Map<String, Object> before) {
        return lists(form)
                .filter(list -> !numbers(list, data).equals(numbers(list, before)))
                .map(list -> new FieldError(
                        list.at().toString(), "rows-fixed", Refusal.of("application.rows-fixed", Labels.of(list))))
                .toList();
    }

    private static Set<Integer> numbers(RowList list, Map<String, Object> data) {
        return rows(list, data).stream().map(RowNumbers::of).collect(Collectors.toSet());
    }

    /** The answers with that row alone of the list. */
    public static Map<String, Object> only(Map<String, Object> data, String list, int number) {
        Map<String, Object> reduced = new LinkedHashMap<>(data);
        if (data.get(list) instanceof List<?> rows) {
            reduced.put(
                    list,
                    rows.stream()
                            .filter(row -> row instanceof Map<?, ?> map && of(map) == number)
                            .toList());
        }
        return reduced;
    }

    /** The list of that name whose rows bear numbers, if the form has it. */
    public static Optional<RowList> list(Form form, String name) {
        return lists(form).filter(list -> list.at().toString().equals(name)).findFirst();
    }

    /** The rows of a list as they were answered; none where there is no list. */
    public static List<Map<?, ?>> rows(RowList list, Map<String, Object> data) {
        return list.at().in(data) instanceof List<?> rows
                ? rows.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                        .toList()
                : List.of();
    }

    /** The number of a row; 0 for one that has none. */
    public static int of(Map<?, ?> row) {
        return row.get(RowList.NUMBER) instanceof Number number ? number.intValue() : 0;
    }

    private static Stream<RowList> lists(Form form) {
        return lists(form.components());
    }

    private static Stream<RowList> lists(List<? extends Component> components) {
        return components.stream()
                .flatMap(component -> component instanceof Group group
                        ? lists(group.children())
                        : component instanceof RowList list && list.numbered() ? Stream.of(list) : Stream.empty());
    }

    private void give(RowList list, Map<String, Object> data) {
        Set<Integer> known = new HashSet<>();
        rows(list, before).forEach(row -> known.add(of(row)));
        List<Object> numbered = new ArrayList<>();
        for (Map<?, ?> row : rows(list, data)) {
            int number = of(row);
            if (number > 0 && !known.remove(number)) {
                errors.add(error(list, "row-number", Refusal.of("application.row-number", Labels.of(list), number)));
                return;
            }
            Map<String, Object> kept = new LinkedHashMap<>();
            row.forEach((name, answer) -> kept.put(String.valueOf(name), answer));
            kept.put(RowList.NUMBER, number > 0 ? number : ++highest);
            numbered.add(kept);
        }
        if (highest > ItemKey.MOST_NUMBER) {
            errors.add(error(
                    list,
                    "too-many-rows",
                    Refusal.of("application.row-numbers", Labels.of(list), ItemKey.MOST_NUMBER)));
        } else if (!numbered.isEmpty()) {
            list.at().put(data, numbered);
        }
    }

    private static FieldError error(RowList list, String code, LocalText words) {
        return new FieldError(list.at().toString(), code, words);
    }
}
