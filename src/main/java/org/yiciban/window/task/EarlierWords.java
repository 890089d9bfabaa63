package org.yiciban.window.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.desk.EarlierStep;
import org.yiciban.casefile.desk.EarlierSteps;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.form.view.FormSummary;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.LocalText;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** What others found before, in words: the records of earlier steps, and the defects named so far. */
@Component
class EarlierWords {

    private final EarlierSteps steps;
    private final FormInterpreter interpreter;
    private final TimeLeft time;
    private final WindowWords words;

    EarlierWords(EarlierSteps steps, FormInterpreter interpreter, TimeLeft time, WindowWords words) {
        this.steps = steps;
        this.interpreter = interpreter;
        this.time = time;
        this.words = words;
    }

    /** A question of a form and its answer. */
    record Answer(String label, String value) {}

    /**
     * A finished step.
     *
     * @param title what was done and with which outcome
     * @param remark may be null
     */
    record StepRecord(String title, String by, String moment, String remark, List<Answer> answers) {}

    /** Newest first. */
    List<StepRecord> records(TaskDetail detail, Account reader) {
        return steps.of(detail.task().id(), reader).stream()
                .map(step -> record(step, detail))
                .toList();
    }

    /** The defects named so far, by the names of their fields and papers, whether or not the reader sees those. */
    List<String> defects(TaskDetail detail) {
        return detail.defects().stream()
                .map(defect -> place(detail.release(), defect) + defect.line())
                .toList();
    }

    private String place(Release release, Defect defect) {
        return defect.place(release)
                .map(place -> place.in(words.locale()) + words.say("says"))
                .orElse("");
    }

    private StepRecord record(EarlierStep step, TaskDetail detail) {
        String name = words.step(detail.release(), step.step());
        List<Answer> answers = new ArrayList<>();
        Map<String, Object> facts = detail.facts();
        step.form()
                .map(form ->
                        interpreter.summary(ReadForms.read("earlier.form", form), step.data(), facts, words.locale()))
                .map(FormSummary::sections)
                .orElse(List.of())
                .forEach(section -> section.lines().stream()
                        .filter(line -> !line.value().isBlank())
                        .forEach(line -> answers.add(new Answer(line.label(), line.value()))));
        String done =
                step.outcome() == null ? name : name + words.say("says") + words.outcome(step.step(), step.outcome());
        LocalText whose = step.whose();
        return new StepRecord(
                whose == null ? done : whose.in(words.locale()) + words.say("says") + done,
                step.by().in(words.locale()),
                time.moment(step.at()),
                step.remark(),
                answers);
    }
}
