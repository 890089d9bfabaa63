package org.yiciban.form.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiciban.form.component.CheckboxField;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.DateField;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.NumberField;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Shape;
import org.yiciban.form.component.TextField;
import org.yiciban.form.feel.FeelFunctions.Kind;
import org.yiciban.form.feel.FeelSyntax;

/** An answer is compared with its like: a number that is compared with a text is never equal, greater or less. */
final class AnswerKinds {

    private static final String OF_ROW = "this.";

    /** What is known of the application besides its answers. */
    private static final Map<String, Kind> OF_THE_CASE = Map.of(
            FormFacts.APPLICATION_DATE,
            Kind.DAY,
            FormFacts.APPLICANT + "." + FormFacts.KIND,
            Kind.TEXT,
            FormFacts.APPLICANT + "." + FormFacts.AGE,
            Kind.NUMBER);

    private final Shape whole;
    private final List<Shape> rows;

    private AnswerKinds(Form form) {
        whole = Shape.of(form.components());
        rows = form.all().stream()
                .filter(RowList.class::isInstance)
                .map(list -> Shape.of(((RowList) list).children()))
                .toList();
    }

    /** Every expression that compares an answer with what is of another kind, as a finding. */
    static List<FormFinding> findings(Form form, Map<String, String> expressions) {
        AnswerKinds kinds = new AnswerKinds(form);
        return expressions.entrySet().stream()
                .flatMap(one -> FeelSyntax.reader().unlike(one.getKey(), kinds.of(one.getKey())).stream()
                        .map(part -> new FormFinding(
                                one.getValue(),
                                "kind",
                                "“" + part + "”把不同种类的值放在一起，永远没有结果：数字与数字比较，文字、选项和日期与带引号的文字比较，勾选与 true 或者 false"
                                        + " 比较；与 date(\"2026-01-01\") 比较的日期写成 date(…)",
                                "“" + part + "” puts values of different kinds together and never has a result: compare"
                                        + " numbers with numbers, texts, choices and days with quoted texts, ticks with"
                                        + " true or false; what is compared with date(\"2026-01-01\") is a day"
                                        + " written as date(…)")))
                .toList();
    }

    /** In a filter a bare name may be that of a row. */
    private Function<String, Kind> of(String expression) {
        boolean filters = expression.contains("[");
        return name -> {
            if (name.startsWith(OF_ROW)) {
                return inRows(name.substring(OF_ROW.length()));
            }
            Object found = at(whole, name);
            if (found == null && OF_THE_CASE.containsKey(name)) {
                return OF_THE_CASE.get(name);
            }
            return found == null && filters ? inRows(name) : kind(found);
        };
    }

    /** Where rows of several lists have it, only what is of one kind in all of them. */
    private Kind inRows(String name) {
        Set<Object> found =
                rows.stream().map(row -> at(row, name)).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<Kind> kinds =
                found.stream().map(AnswerKinds::kind).filter(Objects::nonNull).collect(Collectors.toSet());
        return kinds.size() == 1 && found.stream().allMatch(one -> kind(one) != null)
                ? kinds.iterator().next()
                : null;
    }

    private static Object at(Shape shape, String path) {
        Object found = shape;
        for (String step : path.split("\\.")) {
            if (!(found instanceof Shape inner)) {
                return null;
            }
            found = inner.at(step);
        }
        return found;
    }

    /** As answers are kept: a choice and a day as texts; null where that isn't known beforehand. */
    private static Kind kind(Object component) {
        if (component instanceof NumberField number) {
            return number.style().asText() ? Kind.TEXT : Kind.NUMBER;
        }
        if (component instanceof ChoiceField choice) {
            return choice.several() ? Kind.OTHER : Kind.TEXT;
        }
        if (component instanceof TextField || component instanceof DateField) {
            return Kind.TEXT;
        }
        if (component instanceof CheckboxField) {
            return Kind.TRUTH;
        }
        return component instanceof RowList ? Kind.OTHER : null;
    }
}
