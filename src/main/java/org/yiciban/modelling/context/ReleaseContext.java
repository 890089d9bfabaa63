package org.yiciban.modelling.context;

import java.util.Map;
import org.yiciban.modelling.read.BpmnModel;

/**
 * Everything a release would hold: the files handed in and those that stand beside them, by key.
 *
 * @param models the models that could be read
 * @param sheets the sheets that could be read, as plain maps
 * @param tables the texts of the decision tables
 */
public record ReleaseContext(
        Map<String, BpmnModel> models, Map<String, Map<String, Object>> sheets, Map<String, String> tables) {}
