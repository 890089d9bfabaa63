package org.yiciban.window.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.desk.AnsweredNotice;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.ViewRequest;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.window.frame.WindowWords;
import org.yiciban.window.inbox.InboxWords;
import org.yiciban.window.settings.Phrases;
import org.yiciban.window.task.TaskPage.Condition;
import org.yiciban.window.task.TaskPage.Mended;
import org.yiciban.window.task.TaskPage.Outcome;
import org.yiciban.window.task.TaskPage.Target;

/** Draws the task page: what was applied for, the papers, the step's form, the outcomes. */
@Component
public class TaskScreen {

    private static final List<String> WITH_DEFECTS = List.of("pre-check", "conclude", "item-check");

    private static final Set<String> TEXTS = Set.of(".wrong", ".asked", ".basis");

    private static final List<String> EXTENSIBLE = List.of("review", "decide");

    private final FormInterpreter interpreter;
    private final InboxWords names;
    private final TaskStory story;
    private final WindowWords words;
    private final Phrases phrases;

    TaskScreen(FormInterpreter interpreter, InboxWords names, TaskStory story, WindowWords words, Phrases phrases) {
        this.interpreter = interpreter;
        this.names = names;
        this.story = story;
        this.words = words;
        this.phrases = phrases;
    }

    /** One error, the id of the input it leads to, and its words. */
    public record Wrong(String field, String message) {}

    WindowWords words() {
        return words;
    }

    static Form form(TaskDetail detail) {
        return ReadForms.read("step.form", detail.form());
    }

    TaskPage page(TaskDetail detail, TaskDraft draft, List<FieldError> errors, TaskPage.Met met, Account account) {
        Form form = form(detail);
        Map<String, Object> facts = new LinkedHashMap<>(detail.facts());
        facts.put("outcome", draft.outcome());
        List<FieldError> ofForm = errors.stream()
                .filter(error -> form.at(error.field()).isPresent())
                .toList();
        String refresh = Step.HAND_OVER.is(detail.task().step())
                ? "/window/tasks/" + detail.task().id() + "/fields"
                : null;
        FormView view =
                interpreter.view(form, draft.answers(), facts, new ViewRequest(words.locale(), refresh, ofForm));
        FormSummary summary = interpreter.summary(detail.application(), detail.data(), detail.facts(), words.locale());
        Map<String, String> people = names.people(account);
        boolean holds = account.username().equals(detail.task().assignee());
        return new TaskPage(
                names.rows(List.of(detail.task()), people, account).get(0),
                detail,
                view,
                summary,
                draft,
                errors(errors, view, form),
                said(errors, form),
                marking(detail, draft, summary, account),
                mended(detail, summary),
                outcomes(detail),
                conditions(form, detail, draft, facts),
                holds ? names.others(people, account) : Map.of(),
                holds && extensible(detail),
                story.told(detail, account),
                met);
    }

    private List<Mended> mended(TaskDetail detail, FormSummary now) {
        FormSummary before =
                interpreter.summary(detail.application(), detail.answered().before(), detail.facts(), words.locale());
        return detail.answered().lines().stream()
                .map(line -> mended(detail, line, before, now))
                .toList();
    }

    /** The law allows the item more time, and it is on this desk; whether it is too late is said when one asks. */
    private static boolean extensible(TaskDetail detail) {
        return detail.task().item() != null
                && EXTENSIBLE.contains(detail.task().step())
                && detail.release()
                        .item(detail.task().itemCode())
                        .statutory()
                        .in(detail.facts())
                        .extension()
                        .isPresent();
    }

    private Mended mended(TaskDetail detail, AnsweredNotice.Line line, FormSummary before, FormSummary now) {
        Defect defect = line.defect();
        boolean paper = defect.field() == null;
        String files = line.files().stream().map(Upload::name).collect(Collectors.joining("、"));
        return new Mended(
                defect.place(detail.release())
                        .map(place -> place.in(words.locale()))
                        .orElse(""),
                defect.line(),
                paper ? "" : answer(before, defect.field()),
                Optional.of(paper ? files : answer(now, defect.field()))
                        .filter(came -> !came.isEmpty() || !line.changed())
                        .orElseGet(() -> words.say("mended.came")),
                line.changed());
    }

    /** The answer at a field, or all answers of a list. */
    private static String answer(FormSummary summary, String field) {
        return summary.sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.field().equals(field)
                        || line.field().startsWith(field + "[")
                        || line.field().startsWith(field + "."))
                .map(FormSummary.Line::value)
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining("；"));
    }

    /** What a defect can point at, what is marked already, and the phrases that help to say it. */
    private TaskPage.Marking marking(TaskDetail detail, TaskDraft draft, FormSummary summary, Account account) {
        List<Target> papers = papers(detail);
        List<Target> fields = fields(detail, summary);
        return new TaskPage.Marking(
                WITH_DEFECTS.contains(detail.task().step()),
                draft.defects().stream().map(TaskDraft.Row::target).toList(),
                papers,
                fields,
                Stream.concat(papers.stream(), fields.stream())
                        .map(Target::value)
                        .collect(Collectors.toSet()),
                phrases(detail, account, "phrases.all"),
                phrases(detail, account, "phrases.asked"));
    }

    /** One's own phrases first, then those of colleagues, then those of the program; by the name of the group. */
    private Map<String, List<String>> phrases(TaskDetail detail, Account account, String shipped) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (WITH_DEFECTS.contains(detail.task().step())) {
            phrases.of(account).forEach(phrase -> groups.computeIfAbsent(
                            words.say(phrase.owner().equals(account.username()) ? "phrase.own" : "phrase.others"),
                            group -> new ArrayList<>())
                    .add(phrase.wording()));
            groups.put(words.say("phrase.shipped"), words.say(shipped).lines().toList());
        }
        return groups;
    }

    /** What must be so before one may grant, and whether it is, as far as it is filled in. */
    private List<Condition> conditions(Form form, TaskDetail detail, TaskDraft draft, Map<String, Object> facts) {
        return Stream.concat(
                        interpreter.grantConditions(form, draft.answers(), facts).stream(), detail.reviewed().stream())
                .map(condition -> new Condition(condition.text().in(words.locale()), condition.met()))
                .toList();
    }

    private List<Outcome> outcomes(TaskDetail detail) {
        return detail.outcomes().stream()
                .map(outcome -> new Outcome(outcome, words.outcome(detail.task().step(), outcome)))
                .toList();
    }

    /** All errors in the order of the page: the form first, then what the page itself asks. */
    private List<Wrong> errors(List<FieldError> errors, FormView view, Form form) {
        List<Wrong> wrong = new ArrayList<>();
        view.errors().forEach(error -> wrong.add(new Wrong(error.target(), error.text())));
        errors.stream()
                .filter(error -> form.at(error.field()).isEmpty())
                .forEach(error -> wrong.add(new Wrong(target(error.field()), said(error))));
        return wrong;
    }

    private Map<String, String> said(List<FieldError> errors, Form form) {
        Map<String, String> said = new LinkedHashMap<>();
        errors.stream()
                .filter(error -> form.at(error.field()).isEmpty())
                .forEach(error -> said.merge(target(error.field()), said(error), (one, other) -> one + " " + other));
        return said;
    }

    /** Outcomes have names on the page, not the codes that programs send. */
    private String said(FieldError error) {
        return error.code().equals("unknown-outcome")
                ? words.say("choose-outcome")
                : error.message().in(words.locale());
    }

    /** The input that an error of the desk is about. */
    private static String target(String field) {
        if (field.startsWith("defects[")) {
            String index = field.substring("defects[".length(), field.indexOf(']'));
            String part = field.substring(field.indexOf(']') + 1);
            return (TEXTS.contains(part) ? "defect-" + part.substring(1) : "defect-target") + "-" + index;
        }
        return switch (field) {
            case "comment" -> "comment";
            case "defects" -> "defects-add";
            case "to" -> "to";
            default -> "outcome-0";
        };
    }

    private List<Target> papers(TaskDetail detail) {
        return detail.papers().stream()
                .filter(TaskDetail.TaskPaper::demandable)
                .map(paper ->
                        new Target("paper:" + paper.code().value(), paper.name().in(words.locale())))
                .toList();
    }

    /** What was answered, by heading and question, and then what is open and has no answer yet. */
    private List<Target> fields(TaskDetail detail, FormSummary summary) {
        Set<String> open = interpreter.openPlaces(detail.application(), detail.data(), detail.facts());
        Map<String, Target> fields = new LinkedHashMap<>();
        summary.sections().forEach(section -> section.lines().stream()
                .filter(line -> open.contains(line.field()))
                .forEach(line -> fields.put(
                        line.field(),
                        new Target(
                                "field:" + line.field(),
                                section.title() == null ? line.label() : section.title() + " · " + line.label()))));
        open.forEach(place -> detail.application()
                .name(place)
                .ifPresent(name -> fields.putIfAbsent(place, new Target("field:" + place, name.in(words.locale())))));
        return List.copyOf(fields.values());
    }
}
