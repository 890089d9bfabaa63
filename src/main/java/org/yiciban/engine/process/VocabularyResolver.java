package org.yiciban.engine.process;

import java.beans.FeatureDescriptor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.yiciban.casefile.ports.KnownFacts;
import org.yiciban.catalogue.procedure.ProcessVariable;

/**
 * Answers the words that a model may use: the verbs, {@code due.…}, {@code date.…}, {@code reception.checkers},
 * {@code rows.…}, the variables of the
 * running instance, the facts of its case and nothing else. The words come first, so that no variable can take a verb's place.
 */
class VocabularyResolver extends ELResolver {

    private final ServiceTasks serviceTasks;
    private final DueDates dueDates;
    private final RunRegister register;
    private final KnownFacts facts;

    VocabularyResolver(ServiceTasks serviceTasks, DueDates dueDates, RunRegister register, KnownFacts facts) {
        this.serviceTasks = serviceTasks;
        this.dueDates = dueDates;
        this.register = register;
        this.facts = facts;
    }

    /** A word that has been read and waits for the rest of the path. */
    private record Root(String word, Run run) {}

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object value;
        if (base == null) {
            value = word((VariableScope) context.getContext(VariableScope.class), String.valueOf(property));
        } else if (base instanceof Root root) {
            value = rest(root, String.valueOf(property));
        } else if (base instanceof Map<?, ?> map) {
            value = map.get(property);
        } else {
            throw new ELException("the vocabulary has no property " + property + " here");
        }
        context.setPropertyResolved(true);
        return value;
    }

    /**
     * What a condition reads of these names, those that are known: a variable first, otherwise a fact of the case.
     *
     * @param scope the running instance
     */
    Map<String, Object> facts(VariableScope scope, Set<String> names) {
        Map<String, Object> known = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (String name : names) {
            if (scope.hasVariable(name)) {
                known.put(name, scope.getVariable(name));
            } else {
                others.add(name);
            }
        }
        if (!others.isEmpty() && scope instanceof ExecutionEntity execution) {
            known.putAll(facts.known(register.runOf(execution).caseNumber(), others));
        }
        return known;
    }

    private Object word(VariableScope scope, String word) {
        if (serviceTasks.byName().containsKey(word)) {
            return serviceTasks.byName().get(word);
        }
        if (ProcessVariable.roots().contains(word) && scope instanceof ExecutionEntity execution) {
            return new Root(word, register.runOf(execution));
        }
        if (scope != null && scope.hasVariable(word)) {
            return scope.getVariable(word);
        }
        if (ProcessVariable.DATE.equals(word) && scope instanceof ExecutionEntity execution) {
            return new Root(word, register.runOf(execution));
        }
        Map<String, Object> known = scope == null ? Map.of() : facts(scope, Set.of(word));
        if (known.containsKey(word)) {
            // what isn't asked isn't so
            return Objects.requireNonNullElse(known.get(word), false);
        } else {
            throw new ELException("the vocabulary has no word " + word);
        }
    }

    private Object rest(Root root, String property) {
        if (ProcessVariable.DUE.equals(root.word())) {
            return dueDates.of(root.run(), property);
        }
        if (ProcessVariable.DATE.equals(root.word())) {
            return dueDates.ofDate(root.run(), property);
        }
        if (ProcessVariable.ROWS.equals(root.word())) {
            return List.copyOf(serviceTasks.steps().rows(root.run().caseNumber(), property));
        }
        if (ProcessVariable.CHECKERS.equals(property)) {
            return List.copyOf(serviceTasks.steps().checkers(root.run().caseNumber()));
        }
        throw new ELException("the vocabulary has no word " + root.word() + "." + property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("expressions don't write");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
