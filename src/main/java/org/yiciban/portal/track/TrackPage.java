package org.yiciban.portal.track;

import java.util.List;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.casefile.tracking.CaseResults;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.casefile.tracking.OpenHearings;
import org.yiciban.portal.visits.ComingVisits;
import org.yiciban.shared.ItemKey;
import org.yiciban.supervision.Rating;

/**
 * What the page of a case shows.
 *
 * @param reclaimable whether the reader may ask again for the case
 * @param claimable whether the reader may take the case into the own account
 * @param rating null while there is none
 * @param readers who of the offices has opened it, the newest first
 * @param office whether the offices themselves look, who aren't told
 * @param coming when officers come to look on the spot
 * @param owed what is still to be paid
 * @param commitments what was committed to, and what became of it
 */
record TrackPage(
        CaseStory story,
        CaseResults results,
        boolean reclaimable,
        boolean claimable,
        Rating rating,
        List<CaseReaders.CaseReader> readers,
        boolean office,
        List<OwedFees.OwedFee> owed,
        List<ComingVisits.Coming> coming,
        List<CommitmentDesk.Shown> commitments) {

    /** What may be taken back, and until when its holder may state his case. */
    public List<NowStory.Heard> statements() {
        return NowStory.statements(story.view());
    }

    /** The items whose hearings the reader may have something to say about. */
    public List<ItemKey> hearings() {
        return OpenHearings.of(story.view());
    }

    /** Whether something of an item is to be mended now. */
    public boolean mends(CommitmentDesk.Shown shown) {
        return story.view().mending().contains(shown.commitment().item());
    }

    /** Whether the reader may say that it is mended; whoever only holds the code may not. */
    public boolean mayMend() {
        return story.view().acts().contains(ApplicantAct.MEND);
    }

    /** Whether the reader may state it; whoever only holds the code may not. */
    public boolean mayState() {
        return story.view().acts().contains(ApplicantAct.STATE);
    }

    /** The items whose grants are published. */
    public List<ItemView> published() {
        return story.view().publishedGrants();
    }
}
