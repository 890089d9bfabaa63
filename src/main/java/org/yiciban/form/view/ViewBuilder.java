package org.yiciban.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.answer.Evaluated;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.ComputedField;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.Note;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.ValueText;
import org.yiciban.form.value.FormSentences;
import org.yiciban.shared.LocalText;

/** Makes the view of a form: what is visible, as typed, in the reader's language. */
public final class ViewBuilder {

    private final FormFacts facts;
    private final Evaluated evaluated;
    private final SettledAnswers settled;
    private final ViewRequest viewRequest;
    private final Map<String, FieldError> errors;

    public ViewBuilder(FormFacts facts, Evaluated evaluated, ViewRequest viewRequest) {
        this.facts = facts;
        this.evaluated = evaluated;
        this.settled = new SettledAnswers(evaluated);
        this.viewRequest = viewRequest;
        this.errors = viewRequest.errors().stream()
                .collect(Collectors.toMap(FieldError::field, Function.identity(), (first, second) -> first));
    }

    /** Walks the answers as typed; what they hide or compute is read from the settled ones beside. */
    public FormView over(Form form, Map<String, Object> typed) {
        List<FormView.ErrorLink> links = viewRequest.errors().stream()
                .map(error -> new FormView.ErrorLink(target(form, error), in(error.message())))
                .toList();
        Group only = form.pages().size() == 1 ? form.pages().get(0) : null;
        ViewNode.Wording said = only == null ? new ViewNode.Wording(null, null, null, null) : wording(only, null);
        AnswerScope scope = AnswerScope.form(typed);
        boolean hidden = only != null && evaluated.hides(only, scope);
        List<Component> top = only == null ? form.components() : only.children();
        return new FormView(
                said.label(),
                said.hint(),
                said.purpose(),
                hidden ? List.of() : nodes(top, scope, false),
                links,
                in(FormSentences.of("form.errors", links.size())),
                viewRequest.refreshUrl());
    }

    private static String target(Form form, FieldError error) {
        return form.at(error.field()).isPresent() ? ViewIds.of(error.field()) : "form-fields";
    }

    private List<ViewNode> nodes(List<Component> components, AnswerScope typed, boolean inRow) {
        List<ViewNode> nodes = new ArrayList<>();
        for (Component component : components) {
            if (evaluated.hides(component, typed)) {
                continue;
            }
            if (component instanceof Group group) {
                nodes.add(group(group, typed, inRow));
            } else if (component instanceof RowList list) {
                nodes.add(rows(list, typed));
            } else if (component instanceof Field field) {
                nodes.add(new FieldNodes(facts, viewRequest, evaluated.same().written(), inRow)
                        .node(field, typed, settled.of(typed), error(typed.path(field.at()))));
            } else if (component instanceof ComputedField computed
                    && computed.trait().label() != null) {
                nodes.add(output(computed, typed));
            } else if (component instanceof Note note) {
                nodes.add(NoteText.node(note, viewRequest.locale()));
            }
        }
        return nodes;
    }

    private ViewNode group(Group group, AnswerScope typed, boolean inRow) {
        String id = ViewIds.of(typed.prefix() + group.trait().id()) + "-group";
        return new ViewNode.GroupNode(
                "group", id, wording(group, null), Presentation.of(group), nodes(group.children(), typed, inRow));
    }

    private ViewNode rows(RowList list, AnswerScope typed) {
        String path = typed.path(list.at());
        List<AnswerScope> scopes = typed.rows(list);
        List<ViewNode.RowNode> rows = new ArrayList<>();
        for (AnswerScope row : scopes) {
            String legend = in(FormSentences.of("form.row", list.rowLabel(), row.index() + 1));
            boolean removable = list.changeable() && scopes.size() > list.leastRows();
            String name = path + "[" + row.index() + "]";
            rows.add(new ViewNode.RowNode(
                    ViewIds.of(name),
                    name,
                    legend,
                    list.number(row.values()),
                    removable ? in(FormSentences.of("form.remove-row-label", legend)) : null,
                    nodes(list.children(), row, true)));
        }
        boolean addable = list.changeable() && rows.size() < list.mostRows();
        String addLabel = addable ? in(FormSentences.of("form.add-row", list.rowLabel())) : null;
        return new ViewNode.RowsNode(
                "rows",
                ViewIds.of(path),
                path,
                viewRequest.noted(path, wording(list, error(path))),
                Presentation.of(list),
                rows,
                addLabel);
    }

    private ViewNode output(ComputedField computed, AnswerScope typed) {
        Object value = computed.at().in(settled.of(typed).values());
        return new ViewNode.FieldNode(
                "output",
                ViewIds.of(typed.path(computed.at())),
                typed.path(computed.at()),
                wording(computed, null),
                false,
                Presentation.of(computed),
                ValueText.plain(value),
                List.of(),
                ViewNode.Input.PLAIN);
    }

    private ViewNode.Wording wording(Component component, @Nullable String error) {
        return Presentation.wording(component, error, viewRequest.locale());
    }

    private @Nullable String error(String path) {
        FieldError error = errors.get(path);
        return error == null ? null : in(error.message());
    }

    private String in(LocalText text) {
        return text.in(viewRequest.locale() == null ? Locale.CHINESE : viewRequest.locale());
    }
}
