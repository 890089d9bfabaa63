package org.yiciban.engine.process;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Publisher;
import org.yiciban.shared.Causes;

/** One release, one deployment: models, forms and sheets of a bundle, bound to each other. */
class EnginePublisher implements Publisher {

    private final ProcessEngine engine;

    EnginePublisher(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public String deploy(BundleFiles files, String name) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name(name).source(files.contentHash());
        files.files().forEach(deployment::addString);
        try {
            return EngineConflicts.named(() -> deployment.deploy().getId());
        } catch (ParseException e) {
            throw new IllegalArgumentException("a model of " + name + " is refused: " + problems(e), e);
        } catch (ProcessEngineException e) {
            throw refusal(name, e);
        }
    }

    @Override
    public void undeploy(String deploymentId) {
        engine.getRepositoryService().deleteDeployment(deploymentId, true);
    }

    /** The parser wraps what stops it. */
    private static RuntimeException refusal(String name, ProcessEngineException failure) {
        return Causes.first(failure, RefusedModel.class)
                .<RuntimeException>map(refused -> new IllegalArgumentException(
                        "a model of " + name + " is refused: " + refused.getMessage(), failure))
                .orElse(failure);
    }

    private static List<String> problems(ParseException refusal) {
        return refusal.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(error ->
                                report.getResourceName() + " line " + error.getLine() + ": " + error.getMessage()))
                .toList();
    }
}
