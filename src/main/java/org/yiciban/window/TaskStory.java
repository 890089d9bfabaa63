package org.yiciban.window;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yiciban.casefile.CaseView;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.OpenTask;
import org.yiciban.casefile.Viewer;
import org.yiciban.identity.Account;

/** What came before the task, and which clocks run: beside the papers, so that nobody has to leave the page for it. */
@Component
class TaskStory {

    private static final int LATEST = 6;

    private final Cases cases;
    private final CaseWords told;

    TaskStory(Cases cases, CaseWords told) {
        this.cases = cases;
        this.told = told;
    }

    void draw(Model model, OpenTask task, Account account) {
        CaseView view = cases.explained(task.caseNumber(), Viewer.of(account));
        List<CaseWords.Entry> entries = told.entries(view.timeline());
        model.addAttribute("clocks", told.running(view, task.item()));
        model.addAttribute("history", entries.stream().limit(LATEST).toList());
        model.addAttribute("acts", entries.size());
    }
}
