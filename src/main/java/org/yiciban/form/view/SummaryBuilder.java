package org.yiciban.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.FileField;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.Labels;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.ValuePlaces;
import org.yiciban.form.component.ValueText;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.FormSentences;
import org.yiciban.shared.LocalText;

/** Makes the summary of stored answers; what isn't stored was empty or hidden and isn't shown. */
public final class SummaryBuilder {

    private final FormFacts facts;
    private final Locale locale;
    private final List<FormSummary.Section> sections = new ArrayList<>();

    public SummaryBuilder(FormFacts facts, Locale locale) {
        this.facts = facts;
        this.locale = locale;
    }

    public FormSummary over(Form form, Map<String, Object> data) {
        form.pages().forEach(page -> section(title(page), page.children(), AnswerScope.form(data)));
        return new FormSummary(sections);
    }

    private void section(@Nullable String title, List<Component> components, AnswerScope scope) {
        List<FormSummary.Line> lines = new ArrayList<>();
        int here = sections.size();
        for (Component component : components) {
            if (component instanceof Group group) {
                section(title(group) == null ? title : title(group), group.children(), scope);
            } else if (component instanceof RowList list) {
                rows(list, scope);
            } else if (component.trait().label() != null && ValuePlaces.of(component) != null) {
                line(component, scope, lines);
            }
        }
        if (!lines.isEmpty()) {
            sections.add(here, new FormSummary.Section(title, lines));
        }
    }

    private void rows(RowList list, AnswerScope scope) {
        for (AnswerScope row : scope.rows(list)) {
            LocalText title = FormSentences.of("form.row", list.rowLabel(), row.index() + 1);
            section(title.in(locale), list.children(), row);
        }
    }

    private void line(Component component, AnswerScope scope, List<FormSummary.Line> lines) {
        DataPath place = Objects.requireNonNull(ValuePlaces.of(component));
        Object value = place.in(scope.values());
        if (value != null) {
            boolean files = component instanceof FileField;
            lines.add(new FormSummary.Line(
                    scope.path(place),
                    Labels.of(component).in(locale),
                    files ? "" : ValueText.words(component, value, facts.at(scope), locale),
                    component.trait().sensitive(),
                    files && value instanceof List<?> list
                            ? list.stream().map(ValueText::plain).toList()
                            : List.of()));
        }
    }

    private @Nullable String title(Component component) {
        LocalText label = component.trait().label();
        return label == null ? null : label.in(locale);
    }
}
