package org.yiciban.window.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowRefusals;
import org.yiciban.window.frame.WindowWords;

/** A task that was finished by somebody else meanwhile: who did what, and all that was typed, to be copied. */
@Component
class LostTask {

    private final CaseQueries caseQueries;
    private final TypedWords typed;
    private final TimeLeft time;
    private final WindowWords words;

    LostTask(CaseQueries caseQueries, TypedWords typed, TimeLeft time, WindowWords words) {
        this.caseQueries = caseQueries;
        this.typed = typed;
        this.time = time;
        this.words = words;
    }

    String show(
            ActRefused refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Model model) {
        response.setStatus(WindowRefusals.status(refused));
        Optional<CaseView> seen = seen(request.getParameter("_case"), account);
        model.addAttribute(
                "page",
                new NotShownTold(
                        words.say("gone"),
                        refused.text().in(words.locale()),
                        seen.map(this::latest).orElse(List.of()),
                        typed.of(seen.map(CaseView::release).orElse(null), request.getParameterMap()),
                        seen.map(view -> view.caseNumber().value()).orElse(null)));
        return "window/refused";
    }

    /** The case that the page named, if the reader may see it. */
    private Optional<CaseView> seen(String number, Account account) {
        try {
            return number == null
                    ? Optional.empty()
                    : Optional.of(caseQueries.view(new CaseNumber(number), Viewer.of(account)));
        } catch (ActRefused | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The last three acts on the case, newest first: when, who, what. */
    private List<String> latest(CaseView view) {
        return view.timeline().stream()
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(3)
                .map(entry -> time.moment(entry.at()) + " "
                        + (entry.agency() == null ? "" : entry.agency().in(words.locale()) + " ")
                        + entry.text().in(words.locale()))
                .toList();
    }
}
