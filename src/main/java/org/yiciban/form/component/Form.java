package org.yiciban.form.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.FormSentences;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/** A form as its file says it, never changed after reading. */
public final class Form {

    /** A place in a list: the list, the row counted from 0, what stands in the row. */
    private static final Pattern ROW = Pattern.compile("^(.+)\\[([0-9]{1,4})](.*)$");

    private final String id;
    private final String json;
    private final List<Group> pages;
    private final List<FormRule> rules;
    private final List<PersonPart> people;

    public Form(String id, String json, List<Group> pages, List<FormRule> rules, List<PersonPart> people) {
        this.id = id;
        this.json = json;
        this.pages = List.copyOf(pages);
        this.rules = List.copyOf(rules);
        this.people = List.copyOf(people);
    }

    /** Name of the form inside its file. */
    public String id() {
        return id;
    }

    /** The file's text, form-js schema; the same for every page and projection of the form. */
    public String json() {
        return json;
    }

    /** The top-level groups in order; parts outside of any group make one page without a label. */
    public List<Group> pages() {
        return pages;
    }

    /** The rules across its answers. */
    public List<FormRule> rules() {
        return rules;
    }

    /** Who is asked for by a role, on whatever page, in the order of the form. */
    public List<PersonPart> people() {
        return people;
    }

    /** The form as if it had only one page, counted from 0. */
    public Form onlyPage(int index) {
        return new Form(id, json, List.of(pages.get(index)), rules, people);
    }

    /** The form with only what the given items need; groups and lists stay while a part of them does. */
    public Form projectedTo(Set<ItemCode> items) {
        return new Form(id, json, Projection.pages(pages, items), rules, people);
    }

    /** The form with only the questions whose answers stand under these top-level names. */
    public Form onlyAnswers(Set<String> names) {
        return new Form(id, json, Projection.pagesWith(names, pages), rules, people);
    }

    /** The part of some answers that this form has a place for. */
    public Map<String, Object> reduce(@Nullable Map<String, Object> data) {
        Map<String, Object> reduced = new LinkedHashMap<>();
        Projection.copy(components(), AnswerScope.form(data == null ? Map.of() : data), reduced);
        return reduced;
    }

    /** Whether anything is asked or computed at all. */
    public boolean isEmpty() {
        return all().stream().noneMatch(component -> ValuePlaces.of(component) != null);
    }

    /** The question at a path such as {@code employees[0].idNumber}; the row doesn't matter. */
    public Optional<Component> at(String path) {
        Object found = Shape.of(components());
        for (String name : path.replaceAll("\\[[0-9]*]", "").split("\\.")) {
            found = found instanceof RowList list ? Shape.of(list.children()) : found;
            found = found instanceof Shape shape ? shape.at(name) : null;
        }
        return found instanceof Component component ? Optional.of(component) : Optional.empty();
    }

    /** What people call the question at a path; in a list with the row it stands in, such as 职工 2 · 姓名. */
    public Optional<LocalText> name(String path) {
        return at(path).map(component -> {
            LocalText label = Labels.of(component);
            Matcher row = ROW.matcher(path);
            Optional<RowList> list = row.find() && !row.group(3).isEmpty()
                    ? at(row.group(1)).filter(RowList.class::isInstance).map(RowList.class::cast)
                    : Optional.empty();
            return list.map(rows -> FormSentences.of("form.row", rows.rowLabel(), Long.parseLong(row.group(2)) + 1))
                    .map(title -> new LocalText(title.zh() + " · " + label.zh(), title.en() + " · " + label.en()))
                    .orElse(label);
        });
    }

    /** Places of questions and computed values that name no item, so that no agency would ever see them. */
    public List<String> placesWithoutItems() {
        return all().stream()
                .filter(component -> component instanceof Field || component instanceof ComputedField)
                .filter(component -> component.trait().items().isEmpty())
                .map(component ->
                        Objects.requireNonNull(ValuePlaces.of(component)).toString())
                .toList();
    }

    /** Every item that some part of the form names. */
    public Set<ItemCode> items() {
        Set<ItemCode> items = new java.util.TreeSet<>();
        all().forEach(component -> items.addAll(component.trait().items()));
        return items;
    }

    public boolean computes() {
        return all().stream().anyMatch(component -> component instanceof ComputedField);
    }

    public List<Component> components() {
        return List.copyOf(pages);
    }

    public List<Component> all() {
        return Parts.inside(pages);
    }
}
