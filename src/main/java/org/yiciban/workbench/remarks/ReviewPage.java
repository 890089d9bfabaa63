package org.yiciban.workbench.remarks;

import java.util.List;
import org.yiciban.workbench.DraftPage;
import org.yiciban.workbench.RemarkLine;
import org.yiciban.workbench.changes.ChangesPage;

/**
 * What a publisher reads before he publishes a draft or sends it back.
 *
 * @param bundle key of the service
 * @param hash of what would be published, in full
 * @param by who changed it last
 * @param at when
 * @param obstacle why the reader may not publish it; empty where he may
 * @param findings what the rules and the trial say of it
 * @param scenarios that are kept with the service and were run
 * @param changes what it changes
 * @param remarks what was remarked of it, now and before
 * @param others services that get a new release with it
 * @param replaces drafts with a later day whose place its publication takes
 * @param unmanned organs to which it gives work and for which nobody can act
 */
record ReviewPage(
        long draft,
        String bundle,
        String name,
        int version,
        String hash,
        String by,
        String at,
        String obstacle,
        List<DraftPage.FindingLine> findings,
        List<Scenario> scenarios,
        ChangesPage changes,
        List<RemarkLine> remarks,
        List<String> others,
        List<Long> replaces,
        List<String> unmanned) {

    /** The hash as it is shortened in lists. */
    public String shortHash() {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    /** Remarks that aren't sent yet, and go back with the draft. */
    public List<RemarkLine> unsent() {
        return remarks.stream().filter(RemarkLine::isUnsent).toList();
    }

    /** Remarks from before. */
    public List<RemarkLine> sent() {
        return remarks.stream().filter(one -> !one.isUnsent()).toList();
    }

    /** A scenario that is kept with the service. */
    record Scenario(String id, String name) {}
}
