package org.yiciban.engine.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Sees which steps and ways of the models are taken: {@code process/element}. */
public class TakenPaths implements BeanPostProcessor {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** Everything that was taken so far, in any case. */
    public Set<String> all() {
        return Set.copyOf(taken);
    }

    /** Begins anew: what other tests took doesn't count. */
    public void forget() {
        taken.clear();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof EngineDefaults.Seams seams)) {
            return bean;
        }
        List<BpmnParseListener> listeners = new ArrayList<>(seams.parseListeners());
        listeners.add(new Watching());
        return new EngineDefaults.Seams(seams.vocabulary(), seams.parser(), listeners, seams.timers());
    }

    /** When a model has been read, every activity and every way of it is told to report. */
    private final class Watching extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            watch(process.getKey(), process);
        }

        private void watch(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addListener(ExecutionListener.EVENTNAME_START, told(process, activity.getId()));
                activity.getOutgoingTransitions().forEach(way -> ((TransitionImpl) way)
                        .addListener(ExecutionListener.EVENTNAME_TAKE, told(process, way.getId())));
                watch(process, activity);
            }
        }

        private ExecutionListener told(String process, String element) {
            return execution -> taken.add(process + "/" + element);
        }
    }
}
