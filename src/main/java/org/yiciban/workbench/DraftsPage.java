package org.yiciban.workbench;

import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.release.ReleaseHistory;
import org.yiciban.modeljournal.ModelLine;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.MinuteText;

/**
 * What the list of drafts shows.
 *
 * @param names of the services, by their keys
 * @param releases that may come back: all but the newest of each service
 */
record DraftsPage(
        List<DraftLine> drafts, Map<String, String> names, List<ReleaseRow> releases, List<StepLine> journal) {

    /** A draft in the list. */
    record DraftLine(long id, String bundle, String state, String run, String by, String at, boolean refused) {

        static DraftLine of(ModelDraft draft) {
            return new DraftLine(
                    draft.id(),
                    draft.bundle().value(),
                    word(draft.state()),
                    word(draft.run()),
                    draft.changedByName(),
                    MinuteText.of(draft.changedAt()),
                    draft.refused());
        }
    }

    /** An earlier release. */
    record ReleaseRow(long id, String bundle, int version, String hash, String at) {

        static ReleaseRow of(ReleaseHistory.Entry entry) {
            return new ReleaseRow(
                    entry.id(),
                    entry.bundle().value(),
                    entry.version(),
                    shortened(entry.hash()),
                    MinuteText.of(entry.releasedAt()));
        }
    }

    /** A line of the journal of models; {@code actor} is empty where the program acted. */
    record StepLine(
            long number, String at, String event, String actor, long draft, String bundle, String hash, String remark) {

        static StepLine of(ModelLine line) {
            return new StepLine(
                    line.number(),
                    MinuteText.of(line.at()),
                    word(line.step().event()),
                    line.step().actorName(),
                    line.step().draft(),
                    line.step().bundle().value(),
                    shortened(line.step().hash()),
                    line.step().remark());
        }
    }

    static String word(Enum<?> one) {
        return HyphenatedWords.of(one);
    }

    static String shortened(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }
}
