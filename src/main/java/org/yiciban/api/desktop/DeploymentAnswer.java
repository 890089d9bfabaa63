package org.yiciban.api.desktop;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.publication.ModelDraft;

/**
 * What the desktop editor of models reads of a deployment.
 *
 * @param id number of the draft
 * @param deploymentTime when the draft was last changed
 * @param deployedProcessDefinitions the models that were handed in, by their identifiers
 */
record DeploymentAnswer(
        List<Object> links,
        String id,
        String name,
        String source,
        String deploymentTime,
        @Nullable String tenantId,
        Map<String, Definition> deployedProcessDefinitions,
        Map<String, Definition> deployedDecisionDefinitions) {

    /**
     * A model in the draft.
     *
     * @param version of the draft
     */
    record Definition(String id, String key, String name, int version, String resource, String deploymentId) {}

    /** What a refused call is answered with. */
    record Refused(String type, String message) {}

    static DeploymentAnswer of(ModelDraft draft, String name, String source, List<ModelFile> sent) {
        return new DeploymentAnswer(
                List.of(),
                String.valueOf(draft.id()),
                name,
                source,
                draft.changedAt().toString(),
                null,
                definitions(draft, sent, FileKind.MODEL),
                definitions(draft, sent, FileKind.DECISION));
    }

    private static Map<String, Definition> definitions(ModelDraft draft, List<ModelFile> sent, FileKind kind) {
        Map<String, Definition> all = new TreeMap<>();
        sent.stream().filter(file -> file.kind() == kind).forEach(file -> {
            String id = file.key() + ":" + draft.version() + ":" + draft.id();
            all.put(
                    id,
                    new Definition(
                            id, file.key(), file.key(), draft.version(), file.bareName(), String.valueOf(draft.id())));
        });
        return all;
    }
}
