package org.yiciban.window.cases;

import java.util.List;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.CaseResults;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.casefile.tracking.OpenHearings;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.window.frame.CaseWords;
import org.yiciban.window.frame.FlowPicture;

/**
 * What the page of a whole case shows to staff.
 *
 * @param clocks those of the whole case
 * @param entries the timeline, newest first
 * @param revocable the items that the reader may take back, or whose revocations he may look at
 * @param correctable the items in whose documents the reader may name a slip, or look at those that were
 * @param supervised whether the reader supervises delays that there are
 * @param visited the items that the reader may look at on the spot
 * @param hearable the items on which the reader may tell the right to a hearing, or look at one
 * @param told of an act that was recorded late; null where there is nothing to tell or for whoever has nothing to do with it
 */
record CasePage(
        CaseView view,
        CaseResults results,
        Facts facts,
        List<CaseWords.ClockLine> clocks,
        List<CaseWords.ItemLine> items,
        FlowPicture picture,
        List<CaseWords.Document> documents,
        List<CaseWords.Entry> entries,
        LateActStory.Told told,
        List<ItemKey> revocable,
        List<ItemKey> correctable,
        boolean supervised,
        List<ItemKey> visited,
        List<ItemKey> hearable) {

    /** Whether an authority let a limit of the case pass. */
    static boolean late(CaseView view) {
        return view.allClocks().anyMatch(clock -> clock.passed() && clock.kind().ofAuthority());
    }

    /**
     * The head of the page, in words.
     *
     * @param outcome null while there is none
     * @param accepted empty before it; so is completed
     */
    record Facts(String bundle, String status, String outcome, String received, String accepted, String completed) {}

    /** The items whose holder may state his case before they are taken back. */
    public List<ItemKey> heard() {
        return view.statements().stream()
                .map(clock -> ItemKey.read(clock.item()))
                .distinct()
                .toList();
    }

    /** The items on which a hearing may be asked for or is to be held. */
    public List<ItemKey> hearings() {
        return OpenHearings.of(view);
    }

    /** What was granted and is published, to which its holder may object before. */
    public List<ItemView> published() {
        return view.publishedGrants();
    }

    /** The number of the case. */
    public String number() {
        return view.caseNumber().value();
    }

    /** What the item of a bill is called, with its row. */
    public LocalText billed(Bill bill) {
        return ItemView.name(view, bill.item());
    }

    /** Whether the applicant owes something that the window can take in. */
    public boolean supplementable() {
        return view.status() == CaseStatus.CORRECTION
                || view.status() == CaseStatus.ACCEPTED && !view.owedPapers().isEmpty();
    }

    /** Whether the applicant may still withdraw at the window. */
    public boolean withdrawable() {
        return !view.withdrawable().isEmpty();
    }

    /** Whether an act that came in time may be recorded late for the application as a whole. */
    public boolean abandoned() {
        return told != null && told.standing().abandoned() && !told.standing().waiting() && lapsed().isEmpty();
    }

    /** The items that ended for a promised paper, whose act may be recorded late. */
    public List<ItemKey> lapsed() {
        return told == null || told.standing().waiting()
                ? List.of()
                : told.standing().lapsed();
    }

    /** Whether an act recorded late waits for the decision. */
    public boolean waiting() {
        return told != null && told.standing().waiting();
    }
}
