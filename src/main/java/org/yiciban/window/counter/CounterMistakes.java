package org.yiciban.window.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.view.FormView;
import org.yiciban.window.task.TaskScreen;

/** What is wrong on the page of the counter, each with the input that it leads to. */
final class CounterMistakes {

    private CounterMistakes() {}

    /** All errors in the order of the page, each with the input that it leads to. */
    static List<TaskScreen.Wrong> of(
            Release release, Form form, FormView view, List<FieldError> errors, Locale locale) {
        List<TaskScreen.Wrong> before = new ArrayList<>();
        List<TaskScreen.Wrong> after = new ArrayList<>();
        for (FieldError error : errors) {
            String field = error.field();
            String message = error.message().in(locale);
            if (field.startsWith("situation.")) {
                String key = field.substring("situation.".length());
                String question = release.bundle()
                        .question(key)
                        .map(one -> one.text().in(locale) + " ")
                        .orElse("");
                before.add(new TaskScreen.Wrong("q-" + key, question + message));
            } else if (form.at(field).isEmpty()) {
                (ofPapers(field) ? after : before).add(new TaskScreen.Wrong(target(field), message));
            }
        }
        view.errors().forEach(error -> before.add(new TaskScreen.Wrong(error.target(), error.text())));
        before.addAll(after);
        return before;
    }

    private static boolean ofPapers(String field) {
        return field.startsWith(CounterTyping.PAPER) || field.matches("(materials|deferrals|originals|commitments).*");
    }

    private static String target(String field) {
        if (field.equals(CounterTyping.PAPER + "mandate")) {
            return "mandate-paper";
        }
        if (field.startsWith("mandate.")) {
            return field.replace('.', '-');
        }
        if (field.startsWith("applicant.") || field.startsWith(CounterTyping.PAPER)) {
            return field.replace("applicant.", "applicant-").replace(CounterTyping.PAPER, "file-");
        }
        return ofPapers(field) ? "papers" : "take-in";
    }
}
