package org.yiciban.window.cases;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.reinstatement.ReinstatementQueries;
import org.yiciban.casefile.reinstatement.ReinstatementQueries.Standing;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.draft.RequestedCorrections;
import org.yiciban.draft.SupplementForm;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.window.frame.WindowWords;

/** Draws the page of an act that came in time and was recorded late. */
@Component
class LateActScreen {

    private final ReinstatementQueries queries;
    private final CaseQueries caseQueries;
    private final SupplementForm supplements;
    private final LateActStory story;
    private final WindowWords words;

    LateActScreen(
            ReinstatementQueries queries,
            CaseQueries caseQueries,
            SupplementForm supplements,
            LateActStory story,
            WindowWords words) {
        this.queries = queries;
        this.caseQueries = caseQueries;
        this.supplements = supplements;
        this.story = story;
        this.words = words;
    }

    /** The case of the page, as it stands for its reader. */
    record Case(CaseView view, Standing standing, RequestedCorrections asked, Account reader) {

        CaseNumber number() {
            return view.caseNumber();
        }

        /** Nothing is recorded for another item than the one that it was typed for. */
        void requireItem(String typedFor) {
            String now = standing.item() == null ? null : standing.item().toString();
            if (!Objects.equals(now, typedFor)) {
                throw ActRefused.conflict("late-act.another-item");
            }
        }
    }

    /** @throws ActRefused for whoever may neither record nor decide, and for an item that is none */
    Case of(CaseNumber number, String item, Account account) {
        Standing standing = queries.of(number, item(item), account);
        CaseView view = caseQueries.view(number, Viewer.of(account));
        RequestedCorrections asked =
                new RequestedCorrections(view.release(), standing.demands(), standing.owed(), words.locale());
        return new Case(view, standing, asked, account);
    }

    /** Without one the first that ended is meant; what is no code is no item. */
    private static ItemKey item(String code) {
        return code == null ? null : ItemKey.typed(code).orElseThrow(ActRefused::noSuchItem);
    }

    LateActPage page(Case of, SupplementForm.Typed typed, LateActTyping act, LateActPage.Met met) {
        CaseView view = of.view();
        ItemKey item = of.standing().item();
        return new LateActPage(
                of.number().value(),
                view.applicantName(),
                view.bundleName().in(words.locale()),
                item == null ? null : item.toString(),
                item == null ? null : ItemView.name(view, item).in(words.locale()),
                story.told(view, of.standing(), of.reader()),
                supplements.part(
                        of.asked(), new SupplementForm.Base(of.standing().before(), view.situation()), typed),
                act,
                met);
    }
}
