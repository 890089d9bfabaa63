package org.yiciban.window.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.Form;

/**
 * What an officer has filled in on the task page so far. The page's own names begin with an underscore, so that they
 * never meet those of a form.
 *
 * @param answers nested answers of the step's form; null for a fresh form
 * @param extension why more time is asked for, as typed
 * @param defects rows as typed, also empty ones
 */
public record TaskDraft(
        String outcome, String comment, String extension, List<Row> defects, Map<String, Object> answers) {

    static final String OUTCOME = "_outcome";
    static final String COMMENT = "_comment";
    static final String EXTENSION = "_extension";
    static final String ROWS = "_defects";
    private static final int MOST_ROWS = 100;

    /**
     * A defect as typed.
     *
     * @param target {@code field:…} or {@code paper:…}
     */
    record Row(String target, String wrong, String asked, String basis) {

        /** A row that was just opened. */
        static Row at(String target, String basis) {
            return new Row(target, "", "", basis);
        }

        static Row of(Defect defect) {
            String target = defect.field() == null ? "paper:" + defect.material() : "field:" + defect.field();
            return new Row(target, defect.wrong(), defect.asked(), defect.basis() == null ? "" : defect.basis());
        }

        boolean empty() {
            return target.isEmpty() && wrong.isBlank() && asked.isBlank();
        }

        Defect defect() {
            return new Defect(after("field:"), after("paper:"), wrong.strip(), asked.strip(), basis.strip());
        }

        private String after(String kind) {
            return target.startsWith(kind) ? target.substring(kind.length()) : null;
        }
    }

    /** Nothing filled in yet. */
    static TaskDraft fresh() {
        return new TaskDraft(null, "", "", List.of(), null);
    }

    /** Nothing filled in yet but what the program found missing or wrong. */
    static TaskDraft listing(List<Defect> omissions) {
        return fresh().with(omissions.stream().limit(MOST_ROWS).map(Row::of).toList());
    }

    static TaskDraft read(Form form, Map<String, String[]> parameters) {
        String said = one(parameters, ROWS);
        int shown = said.matches("[0-9]{1,3}") ? Math.min(MOST_ROWS, Integer.parseInt(said)) : 0;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            rows.add(new Row(
                    one(parameters, "_target" + i),
                    one(parameters, "_wrong" + i),
                    one(parameters, "_asked" + i),
                    one(parameters, "_basis" + i)));
        }
        String outcome = one(parameters, OUTCOME);
        return new TaskDraft(
                outcome.isEmpty() ? null : outcome,
                one(parameters, COMMENT),
                one(parameters, EXTENSION),
                rows,
                FormParameters.read(form, parameters));
    }

    /** The same after a button for rows or samples; an unknown button changes nothing. */
    TaskDraft withDefectAdded() {
        List<Row> rows = new ArrayList<>(defects);
        if (rows.size() < MOST_ROWS) {
            rows.add(Row.at("", ""));
        }
        return with(rows);
    }

    /**
     * With a row for this field or paper; one that is marked already keeps its row.
     *
     * @param basis the rule that asks for it, where it is known
     */
    TaskDraft withDefectAt(String target, String basis) {
        if (defects.stream().anyMatch(row -> row.target().equals(target))
                || !target.matches("(field|paper):.{1,200}")) {
            return this;
        }
        List<Row> rows = new ArrayList<>(defects);
        rows.removeIf(Row::empty);
        rows.add(Row.at(target, basis));
        return with(rows);
    }

    TaskDraft withoutDefect(int index) {
        List<Row> rows = new ArrayList<>(defects);
        if (index < rows.size()) {
            rows.remove(index);
        }
        return with(rows);
    }

    TaskDraft with(Map<String, Object> sample) {
        return new TaskDraft(outcome, comment, extension, defects, sample);
    }

    /** Rows that say nothing are no defects; they go before anything is judged, so that the numbers stay. */
    TaskDraft withoutEmptyRows() {
        return with(defects.stream().filter(row -> !row.empty()).toList());
    }

    TaskDraft withExtension(String reason) {
        return new TaskDraft(outcome, comment, reason, defects, answers);
    }

    private TaskDraft with(List<Row> rows) {
        return new TaskDraft(outcome, comment, extension, rows, answers);
    }

    Completion completion() {
        return new Completion(
                outcome, answers, comment, defects.stream().map(Row::defect).toList());
    }

    public static String one(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }
}
