package org.yiciban.casefile.visits;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** What the review of an item owes to the looks on the spot that its sheet knows. */
@Component
public class SiteVisits {

    private final VisitBook book;

    SiteVisits(VisitBook book) {
        this.book = book;
    }

    /** The latest of an item, for whoever reviews it; empty where there is none. */
    public Optional<SiteVisit> last(CaseFile file, @Nullable ItemKey item) {
        return item == null || file.release().item(item.code()).siteVisit().isEmpty()
                ? Optional.empty()
                : book.last(file.number(), item);
    }

    /** Whether the latest is signed and found everything kept: then the review form needn't ask for it again. */
    public boolean passed(CaseFile file, @Nullable ItemKey item) {
        return last(file, item)
                .filter(one -> one.state() == SiteVisit.State.SIGNED)
                .map(SiteVisit::found)
                .filter(found -> found.failing().isEmpty())
                .isPresent();
    }

    /** Those of a case that are still to come, as its applicant reads them. */
    public List<SiteVisit> coming(CaseNumber number) {
        return book.planned(number);
    }

    /**
     * Before an item passes its review: what the sheet demands was looked at, no look is still to come or unsigned, and
     * nothing that was found is against it.
     *
     * @throws ActRefused naming what is missing, or the points that aren't kept
     */
    public void requirePassed(CaseFile file, CaseItem item) {
        Optional<VisitRule> rule = file.release().item(item.code()).siteVisit();
        if (rule.isEmpty()) {
            return;
        }
        Optional<SiteVisit> last = book.last(file.number(), item.key());
        if (last.isEmpty()) {
            if (rule.get().demanded()) {
                throw ActRefused.conflict("visit.demanded");
            }
            return;
        }
        SiteVisit visit = last.get();
        if (visit.state() != SiteVisit.State.SIGNED || visit.found() == null) {
            throw ActRefused.conflict(
                    visit.state() == SiteVisit.State.PLANNED ? "visit.still-planned" : "visit.unsigned");
        }
        List<SiteVisit.Answer> failing = visit.found().failing();
        if (!failing.isEmpty()) {
            throw ActRefused.conflict(
                    "visit.failing",
                    rule.get().points().stream()
                            .filter(point ->
                                    failing.stream().anyMatch(one -> one.point().equals(point.code())))
                            .map(VisitRule.Point::text)
                            .toList());
        }
    }

    static VisitRule rule(CaseFile file, CaseItem item) {
        return file.release()
                .item(item.code())
                .siteVisit()
                .orElseThrow(() -> ActRefused.byStateOf(item.key(), "visit.not-of-item"));
    }
}
