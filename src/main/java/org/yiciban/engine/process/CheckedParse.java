package org.yiciban.engine.process;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Looks at a model before the engine does: some classes that a model names are instantiated while it is read. */
class CheckedParse extends BpmnParse {

    private final ModelRefusal refusal;

    CheckedParse(BpmnParser parser, ModelRefusal refusal) {
        super(parser);
        this.refusal = refusal;
    }

    @Override
    protected void parseRootElement() {
        refusal.check(rootElement);
        RoleRefusal.check(rootElement);
        super.parseRootElement();
    }
}
