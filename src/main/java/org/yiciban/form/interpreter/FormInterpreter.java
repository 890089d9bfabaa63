package org.yiciban.form.interpreter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.form.answer.Answering;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.answer.GrantCondition;
import org.yiciban.form.answer.GrantConditions;
import org.yiciban.form.answer.Intake;
import org.yiciban.form.answer.Judgement;
import org.yiciban.form.answer.KnownValues;
import org.yiciban.form.answer.OpenPlaces;
import org.yiciban.form.component.Facts;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Scope;
import org.yiciban.form.feel.Feel;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.Showing;
import org.yiciban.form.view.SummaryBuilder;
import org.yiciban.form.view.ViewBuilder;

/**
 * Takes answers to a form: load, drop what is disabled and override what is read-only, coerce, compute, hide, validate
 * what is visible. The one interpreter for every door; the browser may help, never decide.
 */
@Component
public class FormInterpreter {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Feel feel;
    private final Clock clock;

    public FormInterpreter(Feel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    /**
     * Takes the answers to a form, or to one page of it (see {@link Form#onlyPage}).
     *
     * @param raw nested answers as a client sent them
     * @param context read-only facts that conditions may read: the situation, results, the answers of other pages
     */
    public FormAnswers accept(Form form, Map<String, Object> raw, Map<String, Object> context) {
        Facts facts = facts(context);
        Intake intake = new Intake();
        Map<String, Object> taken = intake.take(form, raw);
        new KnownValues(facts).impose(form.components(), Scope.form(taken));
        Answering answering = new Answering(form, facts, taken);
        return new Judgement(facts, intake, answering).over(form);
    }

    /**
     * The form as a page shows it.
     *
     * @param typed nested answers as typed or stored; null for a new form, which shows defaults and known values
     */
    public FormView view(Form form, Map<String, Object> typed, Map<String, Object> context, Showing showing) {
        Facts facts = facts(context);
        KnownValues known = new KnownValues(facts);
        Map<String, Object> shown = form.reduce(typed);
        if (typed == null) {
            known.offer(form.components(), Scope.form(shown));
        }
        known.show(form.components(), Scope.form(shown));
        Map<String, Object> taken = new Intake().take(form, shown);
        return new ViewBuilder(facts, new Answering(form, facts, taken), showing).over(form, shown);
    }

    /**
     * The answers with what is known in place of what is still empty.
     *
     * @param known where the fields' {@code prefill} looks
     */
    public Map<String, Object> complete(Form form, Map<String, Object> answers, Map<String, Object> known) {
        Map<String, Object> completed = form.reduce(answers);
        new KnownValues(facts(known)).complete(form.components(), Scope.form(completed));
        return completed;
    }

    /**
     * Where an answer may be given now: paths such as {@code employees[0].idNumber} of the rows that exist, and of the
     * lists themselves.
     */
    public Set<String> openPlaces(Form form, Map<String, Object> answers, Map<String, Object> context) {
        Facts facts = facts(context);
        Map<String, Object> taken = new Intake().take(form, answers);
        return new OpenPlaces(facts, new Answering(form, facts, taken)).over(form);
    }

    /** What the form asks before anything may be granted, in the order of the form, and whether these answers meet it. */
    public List<GrantCondition> grantConditions(Form form, Map<String, Object> answers, Map<String, Object> context) {
        Facts facts = facts(context);
        Map<String, Object> taken = new Intake().take(form, form.reduce(answers));
        return new GrantConditions(facts, new Answering(form, facts, taken)).over(form);
    }

    /** Stored answers to read. */
    public FormSummary summary(Form form, Map<String, Object> data, Map<String, Object> context, Locale locale) {
        return new SummaryBuilder(facts(context), locale).over(form, data);
    }

    Facts facts(Map<String, Object> context) {
        return new Facts(feel, LocalDate.now(clock.withZone(CHINA)), context);
    }
}
