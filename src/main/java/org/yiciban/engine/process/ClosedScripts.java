package org.yiciban.engine.process;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/** Models hold no scripts, whatever their language. */
class ClosedScripts extends ScriptFactory {

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        throw refusal();
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resourceExpression) {
        throw refusal();
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        throw refusal();
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression sourceExpression) {
        throw refusal();
    }

    private static RefusedModel refusal() {
        return new RefusedModel("a model must not hold a script");
    }
}
