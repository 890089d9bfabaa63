package org.yiciban.window.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.reinstatement.Reinstatement;
import org.yiciban.casefile.reinstatement.ReinstatementQueries;
import org.yiciban.casefile.reinstatement.ReinstatementQueries.Standing;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.draft.RequestedCorrections;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.view.FormSummary;
import org.yiciban.identity.account.Account;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** What the pages tell of an act that came in time and was recorded late. */
@Component
class LateActStory {

    private final ReinstatementQueries queries;
    private final FormInterpreter interpreter;
    private final TimeLeft time;
    private final WindowWords words;

    LateActStory(ReinstatementQueries queries, FormInterpreter interpreter, TimeLeft time, WindowWords words) {
        this.queries = queries;
        this.interpreter = interpreter;
        this.time = time;
        this.words = words;
    }

    /**
     * The latest such act of a case.
     *
     * @param itemName the item whose promised paper came; null where a notice was answered
     * @param answers those that change with it
     * @param recorded who recorded it, and when
     * @param decided the same of the decision, null while there is none
     * @param own whether the reader recorded it himself, so that he can't decide
     */
    record Told(Standing standing, String itemName, FormSummary answers, String recorded, String decided, boolean own) {

        /** Whether the reader can decide about it. */
        public boolean decidable() {
            return standing.waiting() && standing.mayDecide() && !own;
        }
    }

    /** What the case's page tells of it; nothing for whoever has nothing to do with it. */
    Optional<Told> onPageOf(CaseView view, Account account) {
        return queries.offered(view.caseNumber(), account)
                ? Optional.of(told(view, queries.of(view.caseNumber(), account), account))
                : Optional.empty();
    }

    Told told(CaseView view, Standing standing, Account account) {
        Reinstatement last = standing.last();
        return new Told(
                standing,
                last == null || last.item() == null
                        ? null
                        : ItemView.name(view, last.item()).in(words.locale()),
                answers(view, standing),
                last == null ? null : signed(last.recorded()),
                last == null || last.decided() == null ? null : signed(last.decided()),
                last != null && last.recorded().username().equals(account.username()));
    }

    private FormSummary answers(CaseView view, Standing standing) {
        Map<String, Object> changed = standing.supplement().answers();
        if (changed.isEmpty()) {
            return new FormSummary(List.of());
        }
        Map<String, Object> context = new LinkedHashMap<>(standing.before());
        context.putAll(view.situation());
        return interpreter.summary(
                RequestedCorrections.form(view.release(), changed.keySet()), changed, context, words.locale());
    }

    private String signed(Reinstatement.Signed by) {
        return words.say("late-act.signed", by.name(), time.moment(by.at()));
    }
}
