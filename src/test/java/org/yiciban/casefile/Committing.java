package org.yiciban.casefile;

import java.util.List;
import org.yiciban.casefile.application.CommitmentGiven;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.catalogue.procedure.CommitmentRule;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.ItemCode;

/** Commitments as a careful applicant gives them. */
final class Committing {

    private Committing() {}

    /** Every condition ticked, of the text as it is released now. */
    static List<CommitmentGiven> fully(Release release, List<String> items) {
        return items.stream().map(item -> fully(item, rule(release, item))).toList();
    }

    static CommitmentRule rule(Release release, String item) {
        return release.item(new ItemCode(item)).committed().orElseThrow();
    }

    private static CommitmentGiven fully(String item, CommitmentRule rule) {
        return new CommitmentGiven(item, PromiseText.commitment(rule).hash(), rule.numbers());
    }
}
