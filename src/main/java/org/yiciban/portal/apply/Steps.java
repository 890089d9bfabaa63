package org.yiciban.portal.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.release.Release;
import org.yiciban.draft.Draft;
import org.yiciban.form.component.Form;
import org.yiciban.portal.frame.PortalWords;

/** The steps of an application in their order: who applies, the pages of the form, the papers, the summary. */
@Component
class Steps {

    static final String APPLICANT = "applicant";
    static final String PAPERS = "papers";
    static final String SUMMARY = "summary";

    /** One line of the progress list. */
    record Step(String name, String title, boolean done, boolean current) {

        /** How the bar shows it; null as long as nobody has been there. */
        public String bar() {
            if (current) {
                return "on";
            }
            return done ? "done" : null;
        }
    }

    private final DraftForm forms;
    private final PortalWords words;

    Steps(DraftForm forms, PortalWords words) {
        this.forms = forms;
        this.words = words;
    }

    List<Step> of(Release release, Draft draft, String current, Locale locale) {
        Form form = DraftForm.form(release);
        List<Step> steps = new ArrayList<>();
        steps.add(step(APPLICANT, words.message("portal.apply.applicant", locale), draft, current));
        forms.pages(form, draft)
                .forEach(page -> steps.add(step(page.step(), page.title().in(locale), draft, current)));
        steps.add(step(PAPERS, words.message("portal.apply.papers", locale), draft, current));
        steps.add(step(SUMMARY, words.message("portal.apply.summary", locale), draft, current));
        return steps;
    }

    /** The step after or before another one; the ends lead to themselves. */
    static String beside(List<Step> steps, String name, int by) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(name)) {
                return steps.get(Math.max(0, Math.min(steps.size() - 1, i + by)))
                        .name();
            }
        }
        return APPLICANT;
    }

    private static Step step(String name, String title, Draft draft, String current) {
        return new Step(name, title, draft.rest().done().contains(name), name.equals(current));
    }
}
