package org.yiciban.form.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.ComputedField;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Shape;
import org.yiciban.form.feel.FeelPaths;
import org.yiciban.form.feel.FeelTokens;

/** In a row an answer of the same row is called {@code this.name}; a bare name means the whole form. */
final class RowNames {

    private RowNames() {}

    /** Every component in a row whose expression calls a neighbour by its bare name, as a finding. */
    static List<FormFinding> findings(Form form) {
        Shape whole = Shape.of(form.components());
        return form.all().stream()
                .filter(RowList.class::isInstance)
                .map(RowList.class::cast)
                .flatMap(list -> inRows(list.children(), Shape.of(list.children()), whole).stream())
                .toList();
    }

    /** {@code this.name} in a row where the row has no such answer: it would always be empty. */
    private static Optional<FormFinding> stranger(Component component, Shape row) {
        String computed = component instanceof ComputedField field ? field.expression() : null;
        return Stream.of(component.trait().hide(), computed)
                .filter(Objects::nonNull)
                .flatMap(expression -> FeelPaths.of(expression).stream())
                .filter(path -> path.startsWith("this.") && !row.resolves(path.substring("this.".length()), Set.of()))
                .findFirst()
                .map(path -> new FormFinding(
                        component.trait().id(),
                        "row-name",
                        "本行没有“" + path + "”这一项，因此永远为空：请改正名称",
                        "the row has no “" + path + "”, so it is always empty: correct the name"));
    }

    private static List<FormFinding> inRows(List<Component> components, Shape row, Shape whole) {
        return components.stream()
                .flatMap(component -> component instanceof Group group
                        ? inRows(group.children(), row, whole).stream()
                        : bare(component, row, whole).or(() -> stranger(component, row)).stream())
                .toList();
    }

    private static Optional<FormFinding> bare(Component component, Shape row, Shape whole) {
        String computed = component instanceof ComputedField field ? field.expression() : null;
        return bare(component.trait().hide(), row, whole)
                .or(() -> bare(computed, row, whole))
                .map(name -> new FormFinding(
                        component.trait().id(),
                        "row-name",
                        "在列表的行内请写“this." + name + "”；只写“" + name + "”指的是整张表单",
                        "in a row write “this." + name + "”; “" + name + "” alone would mean the whole form"));
    }

    private static Optional<String> bare(String expression, Shape row, Shape whole) {
        List<FeelTokens.Token> tokens = expression == null ? null : FeelTokens.of(expression);
        for (int index = 0; tokens != null && index < tokens.size(); index++) {
            FeelTokens.Token token = tokens.get(index);
            boolean member = index > 0 && tokens.get(index - 1).is(".");
            boolean neighbour = row.at(token.text()) != null && whole.at(token.text()) == null;
            if (token.kind() == FeelTokens.Kind.NAME && !member && neighbour) {
                return Optional.of(token.text());
            }
        }
        return Optional.empty();
    }
}
