package org.yiciban.engine.process;

import java.lang.reflect.Method;
import java.util.Optional;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/**
 * The expressions of the models: property paths on variables and on the words of the {@link VocabularyResolver}. No
 * beans, no functions, no method calls; a call is refused when the model is deployed. Conditions are our own, see
 * {@link ConditionExpression}.
 */
class ClosedVocabulary extends JuelExpressionManager {

    private final VocabularyResolver words;

    ClosedVocabulary(VocabularyResolver words) {
        this.words = words;
        setExpressionFactory(new ExpressionFactoryImpl(ExpressionFactoryImpl.Profile.JEE5));
    }

    @Override
    public Expression createExpression(String expression) {
        try {
            Optional<Expression> condition = ConditionExpression.of(expression, words);
            if (condition.isPresent()) {
                return condition.get();
            }
            return super.createExpression(expression);
        } catch (ELException e) {
            throw new RefusedModel("not an expression of the closed vocabulary: " + expression, e);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return words;
    }

    /** The engine wants to add {@code currentUser()}, {@code dateTime()} and others: they stay outside. */
    @Override
    public void addFunction(String name, Method function) {}

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public Method resolveFunction(String prefix, String localName) {
                return null;
            }
        };
    }
}
