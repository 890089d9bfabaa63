package org.yiciban.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Models name no classes: nothing is instantiated for them. */
class ClosedArtifacts implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("a model must not name a class");
    }
}
