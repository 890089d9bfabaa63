package org.yiciban.casefile;

import java.util.List;
import java.util.Map;

/**
 * How an officer finishes a task.
 *
 * @param outcome one of those that the task offers
 * @param data what was filled in on the task's form
 * @param comment remark or reason, may be null
 * @param defects at pre-check and conclusion: everything that is wrong
 */
public record Completion(String outcome, Map<String, Object> data, String comment, List<Defect> defects) {

    public Completion {
        data = data == null ? Map.of() : data;
        comment = comment == null || comment.isBlank() ? null : comment.strip();
        defects = defects == null ? List.of() : List.copyOf(defects);
    }
}
