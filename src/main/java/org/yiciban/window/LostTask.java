package org.yiciban.window;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yiciban.casefile.ActRefused;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.TimelineEntry;
import org.yiciban.casefile.Viewer;
import org.yiciban.identity.Account;
import org.yiciban.shared.CaseNumber;

/** A task that was finished by somebody else meanwhile: who did what, and all that was typed, to be copied. */
@Component
class LostTask {

    private static final Set<String> NOT_TYPED =
            Set.of("_csrf", TaskDraft.ROWS, "_case", "_do", TaskDraft.OUTCOME, "_add", "_remove");

    private final Cases cases;
    private final TimeLeft time;
    private final WindowWords words;

    LostTask(Cases cases, TimeLeft time, WindowWords words) {
        this.cases = cases;
        this.time = time;
        this.words = words;
    }

    String show(
            ActRefused refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        List<String> typed = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name) && !name.startsWith("_rows:") && !name.startsWith("_target")) {
                Arrays.stream(values).filter(value -> !value.isBlank()).forEach(typed::add);
            }
        });
        model.addAttribute("title", words.say("gone"));
        model.addAttribute("what", refused.text().in(words.locale()));
        model.addAttribute("latest", latest(request.getParameter("_case"), account));
        model.addAttribute("typed", String.join("\n", typed));
        return "window/refused";
    }

    /** The last three acts on the case, newest first: when, who, what. Nothing when the reader may not see the case. */
    private List<String> latest(String number, Account account) {
        if (number == null) {
            return List.of();
        }
        try {
            return cases.view(new CaseNumber(number), Viewer.of(account)).timeline().stream()
                    .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                    .limit(3)
                    .map(entry -> time.moment(entry.at()) + " "
                            + (entry.agency() == null ? "" : entry.agency().in(words.locale()) + " ")
                            + entry.text().in(words.locale()))
                    .toList();
        } catch (ActRefused | IllegalArgumentException unknown) {
            return List.of();
        }
    }
}
