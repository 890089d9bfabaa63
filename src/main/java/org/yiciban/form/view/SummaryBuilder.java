package org.yiciban.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Facts;
import org.yiciban.form.component.FileField;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.Labels;
import org.yiciban.form.component.Places;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Scope;
import org.yiciban.form.component.Shown;
import org.yiciban.form.value.Words;
import org.yiciban.shared.LocalText;

/** Makes the summary of stored answers; what isn't stored was empty or hidden and isn't shown. */
public final class SummaryBuilder {

    private final Facts facts;
    private final Locale locale;
    private final List<FormSummary.Section> sections = new ArrayList<>();

    public SummaryBuilder(Facts facts, Locale locale) {
        this.facts = facts;
        this.locale = locale;
    }

    public FormSummary over(Form form, Map<String, Object> data) {
        form.pages().forEach(page -> section(title(page), page.children(), Scope.form(data)));
        return new FormSummary(sections);
    }

    private void section(String title, List<Component> components, Scope scope) {
        List<FormSummary.Line> lines = new ArrayList<>();
        int here = sections.size();
        for (Component component : components) {
            if (component instanceof Group group) {
                section(title(group) == null ? title : title(group), group.children(), scope);
            } else if (component instanceof RowList list) {
                rows(list, scope);
            } else if (component.trait().label() != null && Places.of(component) != null) {
                line(component, scope, lines);
            }
        }
        if (!lines.isEmpty()) {
            sections.add(here, new FormSummary.Section(title, lines));
        }
    }

    private void rows(RowList list, Scope scope) {
        for (Scope row : scope.rows(list)) {
            LocalText title = Words.of("form.row", list.rowLabel(), row.index() + 1);
            section(title.in(locale), list.children(), row);
        }
    }

    private void line(Component component, Scope scope, List<FormSummary.Line> lines) {
        Object value = Places.of(component).in(scope.values());
        if (value != null) {
            boolean files = component instanceof FileField;
            lines.add(new FormSummary.Line(
                    scope.path(Places.of(component)),
                    Labels.of(component).in(locale),
                    files ? "" : Shown.words(component, value, facts.at(scope), locale),
                    component.trait().sensitive(),
                    files && value instanceof List<?> list
                            ? list.stream().map(Shown::plain).toList()
                            : List.of()));
        }
    }

    private String title(Component component) {
        LocalText label = component.trait().label();
        return label == null ? null : label.in(locale);
    }
}
