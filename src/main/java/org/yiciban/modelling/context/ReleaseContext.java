package org.yiciban.modelling.context;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.Vocabulary;

/**
 * Everything a release would hold: the files handed in and those that stand beside them, by key.
 *
 * @param models the models that could be read
 * @param sheets the sheets that could be read, as plain maps
 */
public record ReleaseContext(Map<String, BpmnModel> models, Map<String, Map<String, Object>> sheets) {

    /** The shared models that a call may name: the law's procedure, and what stands in its folder. */
    public Set<String> callable() {
        Set<String> callable = new TreeSet<>(Vocabulary.HANDLING);
        models.values().stream()
                .filter(BpmnModel::handling)
                .forEach(model -> callable.add(model.file().key()));
        return callable;
    }
}
