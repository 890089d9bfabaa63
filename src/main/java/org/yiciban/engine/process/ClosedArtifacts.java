package org.yiciban.engine.process;

import org.camunda.bpm.engine.ArtifactFactory;

/** Models name no classes: nothing is instantiated for them. */
class ClosedArtifacts implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new RefusedModel("a model must not name a class");
    }
}
