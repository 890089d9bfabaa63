package org.yiciban.engine.process;

import org.camunda.bpm.engine.ProcessEngineException;

/** A model asks for something that models may not have. */
class RefusedModel extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    RefusedModel(String reason) {
        super(reason);
    }

    RefusedModel(String reason, Throwable cause) {
        super(reason, cause);
    }
}
