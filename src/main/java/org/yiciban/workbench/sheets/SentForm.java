package org.yiciban.workbench.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser sends of a form, by which is seen what a person has changed in it. */
final class SentForm {

    private SentForm() {}

    /** What it would send of a form that nobody has touched. */
    static Map<String, List<String>> of(List<ShownField> fields) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        fields.forEach(field -> send(field, sent));
        return sent;
    }

    private static void send(ShownField field, Map<String, List<String>> sent) {
        String name = TypedSheet.FIELD + field.place();
        switch (field.control()) {
            case "ticks" -> sent.put(
                    name,
                    field.options().stream()
                            .filter(ShownField.Choice::chosen)
                            .map(ShownField.Choice::is)
                            .toList());
            case "limit" -> sent.put(name, List.of(field.value() + field.unit()));
            case "line", "area", "choice", "flag", "either", "either-line" -> sent.put(name, List.of(field.value()));
            default -> {}
        }
        field.fields().forEach(one -> send(one, sent));
        field.rows().forEach(row -> row.fields().forEach(one -> send(one, sent)));
    }

    /** What was typed in other words than were seen, and the rows that are to go. */
    static TypedSheet changed(TypedSheet typed, Map<String, List<String>> seen) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        typed.all().forEach((name, value) -> {
            if (name.startsWith(TypedSheet.DROP)) {
                changed.put(name, value);
            } else if (name.startsWith(TypedSheet.FIELD) && !name.endsWith(TypedSheet.UNIT)) {
                SheetPlace place = place(name);
                TypedSheet before = new TypedSheet(Map.of(name, seen.getOrDefault(name, List.of(""))));
                boolean same = typed.several(place).equals(before.several(place))
                        || typed.one(place).equals(before.one(place)) && value.size() == 1;
                if (!same) {
                    changed.put(name, value);
                    String unit = name + TypedSheet.UNIT;
                    changed.put(unit, typed.all().getOrDefault(unit, List.of("")));
                }
            }
        });
        return new TypedSheet(changed);
    }

    /** Everything that was typed, where no form is there any more for it. */
    static List<String> words(TypedSheet typed) {
        return typed.all().entrySet().stream()
                .filter(one -> one.getKey().startsWith(TypedSheet.FIELD))
                .filter(one -> !String.join("", one.getValue()).isBlank())
                .map(one -> place(one.getKey()) + ": "
                        + String.join(" ", one.getValue()).strip())
                .toList();
    }

    /** Which place a field is of, by its name. */
    static SheetPlace place(String name) {
        String place = name.startsWith(TypedSheet.FIELD)
                ? name.substring(TypedSheet.FIELD.length())
                : name.substring(TypedSheet.DROP.length());
        return SheetPlace.of(
                place.endsWith(TypedSheet.UNIT)
                        ? place.substring(0, place.length() - TypedSheet.UNIT.length())
                        : place);
    }

    /** What the fields of a form are called, by their names. */
    static Map<String, String> labels(List<ShownField> fields) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.forEach(field -> {
            labels.put(TypedSheet.FIELD + field.place(), field.label());
            labels(field.fields()).forEach((name, label) -> labels.put(name, field.label() + " " + label));
            field.rows().forEach(row -> labels.putAll(labels(row.fields())));
        });
        return labels;
    }
}
