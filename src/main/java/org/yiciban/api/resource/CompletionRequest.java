package org.yiciban.api.resource;

import java.util.List;
import java.util.Map;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.Completion;

/** How an officer finishes a task. */
record CompletionRequest(String outcome, Map<String, Object> data, String comment, List<DefectData> defects) {

    /**
     * One line of the correction notice: a paper or a field, what is wrong, what is asked for, the rule.
     *
     * @param basis may be absent: the rule of the published guide is taken
     * @param text as older programs send it, what is wrong and how to mend it in one
     */
    record DefectData(String material, String field, String wrong, String asked, String basis, String text) {

        Defect defect() {
            return wrong == null && asked == null
                    ? new Defect(field, material, text, null, basis)
                    : new Defect(field, material, wrong, asked == null ? "" : asked, basis);
        }
    }

    Completion completion() {
        List<Defect> told = BodyInvalid.complete("defects", defects).stream()
                .map(DefectData::defect)
                .toList();
        return new Completion(outcome, data, comment, told);
    }
}
