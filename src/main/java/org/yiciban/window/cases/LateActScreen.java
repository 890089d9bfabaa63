package org.yiciban.window.cases;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.reinstatement.ReinstatementDesk;
import org.yiciban.casefile.reinstatement.ReinstatementDesk.Standing;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.Cases;
import org.yiciban.draft.AskedOfApplicant;
import org.yiciban.draft.SupplementForm;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.window.frame.WindowWords;

/** Draws the page of an act that came in time and was recorded late. */
@Component
class LateActScreen {

    private final ReinstatementDesk desk;
    private final Cases cases;
    private final SupplementForm supplements;
    private final LateActStory story;
    private final WindowWords words;

    LateActScreen(
            ReinstatementDesk desk, Cases cases, SupplementForm supplements, LateActStory story, WindowWords words) {
        this.desk = desk;
        this.cases = cases;
        this.supplements = supplements;
        this.story = story;
        this.words = words;
    }

    /** The case of the page, as it stands for its reader. */
    record Case(CaseView view, Standing standing, AskedOfApplicant asked, Account reader) {

        CaseNumber number() {
            return view.caseNumber();
        }
    }

    /** @throws org.yiciban.casefile.terms.ActRefused for whoever may neither record nor decide */
    Case of(CaseNumber number, Account account) {
        Standing standing = desk.of(number, account);
        CaseView view = cases.view(number, Viewer.of(account));
        AskedOfApplicant asked = new AskedOfApplicant(view.release(), standing.demands(), Set.of(), words.locale());
        return new Case(view, standing, asked, account);
    }

    String show(Model model, Case of, SupplementForm.Typed typed, LateActTyping act) {
        supplements.draw(
                model,
                of.asked(),
                new SupplementForm.Base(of.standing().before(), of.view().situation()),
                typed);
        model.addAttribute("number", of.number().value());
        model.addAttribute("applicant", of.view().applicantName());
        model.addAttribute("bundle", of.view().bundleName().in(words.locale()));
        model.addAttribute("told", story.told(of.view(), of.standing(), of.reader()));
        model.addAttribute("act", act);
        model.addAttribute("who", act.who());
        return "window/reinstatement";
    }
}
