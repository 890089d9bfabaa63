package org.yiciban.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;

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

    Facts facts(Map<String, Object> context) {
        return new Facts(feel, LocalDate.now(clock.withZone(CHINA)), context);
    }
}
