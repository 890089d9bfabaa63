package org.yiciban.window.counter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.promises.CommitmentOffer;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.draft.Draft;
import org.yiciban.draft.DraftPaper;
import org.yiciban.form.view.FormView;
import org.yiciban.window.task.TaskScreen;

/**
 * What the one page of the counter shows.
 *
 * @param view the form
 * @param papers to be handed in
 * @param items that will be opened
 * @param sent how often the page was sent already
 * @param savedAt the time of the day
 * @param errors in the order of the page
 * @param met what happened just now
 */
record CounterPage(
        Draft draft,
        BundleSheet bundle,
        String service,
        FormView view,
        List<Part> parts,
        List<Paper> papers,
        List<Item> items,
        int sent,
        String savedAt,
        List<TaskScreen.Wrong> errors,
        Met met) {

    /** What whoever hands papers in later signs; null where none may come later. */
    public PromiseText promise() {
        return papers.stream().anyMatch(paper -> paper.deferral() != null) ? PromiseText.deferral() : null;
    }

    /** A part of the page, for its list of parts. */
    record Part(String anchor, String name) {}

    /**
     * A paper to be handed in.
     *
     * @param scanned whether it is handed in at all; what agencies read themselves isn't
     * @param provable whether a certificate can take its place
     */
    record Paper(
            String code,
            String name,
            String hint,
            boolean required,
            String deferral,
            List<DraftPaper> files,
            boolean deferred,
            boolean seen,
            boolean scanned,
            boolean provable) {

        /** Whether a certificate of the applicant can be used now. */
        public boolean asksForCertificate() {
            return provable && files.isEmpty();
        }

        /** Whether the applicant will be asked for it. */
        public boolean missing() {
            return scanned && required && files.isEmpty() && !deferred;
        }
    }

    /** An item that will be opened; on a commitment where that is offered, else null; rules may grant it, or not. */
    record Item(String code, String name, String agency, CommitmentOffer commitment, boolean byRules) {}

    /**
     * What happened on the page just now.
     *
     * @param restored whether what was typed came back after a login
     * @param takeable whether the application can be taken in although something is wrong
     * @param late whether a newer state was kept already, so that this one was not
     */
    record Met(boolean restored, boolean takeable, boolean late) {

        static final Met NOTHING = new Met(false, false, false);
    }

    /** The title of the window: that something is wrong is heard first. */
    public String title(String wrong, String counter) {
        return (errors.isEmpty() ? "" : wrong) + counter + " · " + service;
    }

    /** Whether rules may decide on some of it, which the applicant may refuse. */
    public boolean ruled() {
        return items.stream().anyMatch(Item::byRules);
    }

    /** The papers that the applicant will be asked for. */
    public List<Paper> missing() {
        return papers.stream().filter(Paper::missing).toList();
    }

    /** Input to words, for those inputs that the page draws itself. */
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        errors.forEach(one -> said.putIfAbsent(one.field(), one.message()));
        return said;
    }

    /** The questions of the situation that are asked after what was answered so far. */
    public List<Question> questions() {
        return Situation.asked(bundle, draft.situation());
    }
}
