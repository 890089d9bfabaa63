package org.yiciban.api;

import java.util.List;
import java.util.Map;
import org.yiciban.casefile.Completion;
import org.yiciban.casefile.Defect;

/** How an officer finishes a task. */
record CompletionRequest(String outcome, Map<String, Object> data, String comment, List<DefectData> defects) {

    /** One thing that is wrong: a paper or a field, and how to mend it. */
    record DefectData(String material, String field, String text) {}

    Completion completion() {
        List<Defect> told = BodyInvalid.complete("defects", defects).stream()
                .map(defect -> new Defect(defect.field(), defect.material(), defect.text()))
                .toList();
        return new Completion(outcome, data, comment, told);
    }
}
