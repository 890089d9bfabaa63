package org.yiciban.engine.process;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.yiciban.catalogue.condition.ConditionMistake;
import org.yiciban.catalogue.condition.PlainCondition;

/**
 * A condition of a flow, read and answered as conditions are everywhere here and never by the expression language of the
 * engine: what the check proved of it holds when it is asked.
 */
final class ConditionExpression implements Expression {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final transient PlainCondition condition;
    private final transient VocabularyResolver words;

    private ConditionExpression(String text, PlainCondition condition, VocabularyResolver words) {
        this.text = text;
        this.condition = condition;
        this.words = words;
    }

    /** The condition; empty for what isn't one, and for a single word, which may be any value. */
    static Optional<Expression> of(String text, VocabularyResolver words) {
        try {
            PlainCondition read = PlainCondition.read(inside(text));
            return read instanceof PlainCondition.Holds
                    ? Optional.empty()
                    : Optional.of(new ConditionExpression(text, read, words));
        } catch (ConditionMistake noCondition) {
            return Optional.empty();
        }
    }

    /**
     * Reads the text of a flow's condition.
     *
     * @throws ConditionMistake when it is none
     */
    static void demand(String text) {
        PlainCondition.read(inside(text));
    }

    private static String inside(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("${") || !trimmed.endsWith("}")) {
            throw ConditionMistake.braces();
        }
        return trimmed.substring(2, trimmed.length() - 1);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public Object getValue(VariableScope scope) {
        Boolean holds = condition.of(words.facts(scope, condition.facts()));
        if (holds == null) {
            throw new ProcessEngineException("the condition " + text + " speaks of what isn't known here");
        }
        return holds;
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new ProcessEngineException("expressions don't write");
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
