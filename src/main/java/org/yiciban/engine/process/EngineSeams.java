package org.yiciban.engine.process;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;

/** Where the engine is closed and where it is tied to the case. */
record EngineSeams(
        ClosedVocabulary vocabulary,
        BpmnParseFactory parser,
        List<BpmnParseListener> parseListeners,
        List<TimerGuard> timers) {}
