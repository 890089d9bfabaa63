package org.yiciban.form.interpreter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.form.answer.AnswerReader;
import org.yiciban.form.answer.Evaluated;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.answer.GrantCondition;
import org.yiciban.form.answer.GrantConditions;
import org.yiciban.form.answer.OpenPlaces;
import org.yiciban.form.answer.Prefill;
import org.yiciban.form.answer.Validation;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.feel.Feel;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.SummaryBuilder;
import org.yiciban.form.view.ViewBuilder;
import org.yiciban.form.view.ViewRequest;

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
        FormFacts facts = facts(context);
        AnswerReader answerReader = new AnswerReader();
        Map<String, Object> taken = answerReader.take(form, raw);
        new Prefill(facts).impose(form.components(), AnswerScope.form(taken));
        Evaluated evaluated = new Evaluated(form, facts, taken);
        return new Validation(facts, answerReader, evaluated).over(form);
    }

    /**
     * The form as a page shows it.
     *
     * @param typed nested answers as typed or stored; null for a new form, which shows defaults and known values
     */
    public FormView view(
            Form form, @Nullable Map<String, Object> typed, Map<String, Object> context, ViewRequest viewRequest) {
        FormFacts facts = facts(context);
        Prefill known = new Prefill(facts);
        Map<String, Object> shown = form.reduce(typed);
        if (typed == null) {
            known.offer(form.components(), AnswerScope.form(shown));
        }
        known.show(form.components(), AnswerScope.form(shown));
        Map<String, Object> taken = new AnswerReader().take(form, shown);
        return new ViewBuilder(facts, new Evaluated(form, facts, taken), viewRequest).over(form, shown);
    }

    /**
     * The answers with what is known in place of what is still empty.
     *
     * @param known where the fields' {@code prefill} looks
     */
    public Map<String, Object> complete(Form form, Map<String, Object> answers, Map<String, Object> known) {
        Map<String, Object> completed = form.reduce(answers);
        new Prefill(facts(known)).complete(form.components(), AnswerScope.form(completed));
        return completed;
    }

    /**
     * Where an answer may be given now: paths such as {@code employees[0].idNumber} of the rows that exist, and of the
     * lists themselves.
     */
    public Set<String> openPlaces(Form form, Map<String, Object> answers, Map<String, Object> context) {
        FormFacts facts = facts(context);
        Map<String, Object> taken = new AnswerReader().take(form, answers);
        return new OpenPlaces(facts, new Evaluated(form, facts, taken)).over(form);
    }

    /** What the form asks before anything may be granted, in the order of the form, and whether these answers meet it. */
    public List<GrantCondition> grantConditions(Form form, Map<String, Object> answers, Map<String, Object> context) {
        FormFacts facts = facts(context);
        Map<String, Object> taken = new AnswerReader().take(form, form.reduce(answers));
        return new GrantConditions(facts, new Evaluated(form, facts, taken)).over(form);
    }

    /** Stored answers to read. */
    public FormSummary summary(Form form, Map<String, Object> data, Map<String, Object> context, Locale locale) {
        return new SummaryBuilder(facts(context), locale).over(form, data);
    }

    FormFacts facts(Map<String, Object> context) {
        LocalDate today = LocalDate.now(clock.withZone(CHINA));
        Map<String, Object> known = new LinkedHashMap<>(context);
        known.putIfAbsent(FormFacts.APPLICATION_DATE, today);
        known.computeIfPresent(FormFacts.APPLICANT, (name, who) -> aged(who, known.get(FormFacts.APPLICATION_DATE)));
        return new FormFacts(feel, today, known);
    }

    /** With the age that the applicant has on that day. */
    private static Object aged(Object applicant, Object on) {
        if (applicant instanceof Map<?, ?> who
                && who.get(FormFacts.BORN) instanceof LocalDate born
                && on instanceof LocalDate day) {
            Map<Object, Object> aged = new LinkedHashMap<>(who);
            aged.remove(FormFacts.BORN);
            aged.put(FormFacts.AGE, BigDecimal.valueOf(ChronoUnit.YEARS.between(born, day)));
            return aged;
        }
        return applicant;
    }
}
