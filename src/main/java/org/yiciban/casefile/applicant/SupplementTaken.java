package org.yiciban.casefile.applicant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.SameAnswer;
import org.yiciban.casefile.store.Submissions;

/**
 * What became of a supplement, as its receipt says it.
 *
 * @param changed names of the answers that are others now
 * @param left the demands that it leaves as they were
 */
record SupplementTaken(Set<String> changed, List<Defect> left) {

    /** Papers that were promised: they change no answer, and nothing else was demanded. */
    static final SupplementTaken PAPERS_ONLY = new SupplementTaken(Set.of(), List.of());

    static SupplementTaken of(
            List<Defect> defects, Map<String, Object> before, Map<String, Object> now, List<Submissions.Paper> papers) {
        Set<String> changed = now.keySet().stream()
                .filter(name -> !SameAnswer.same(before.get(name), now.get(name)))
                .collect(Collectors.toSet());
        return new SupplementTaken(changed, LeftDemands.of(defects, before, now, papers));
    }
}
