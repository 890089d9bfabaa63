package org.yiciban.window.task;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.identity.account.Account;
import org.yiciban.window.frame.CaseWords;
import org.yiciban.window.frame.FlowPicture;
import org.yiciban.window.frame.TimeLeft;

/** What came before the task, and which clocks run: beside the papers, so that nobody has to leave the page for it. */
@Component
class TaskStory {

    private static final int LATEST = 6;

    private final CaseQueries caseQueries;
    private final CaseWords told;
    private final EarlierWords earlier;
    private final TimeLeft time;

    TaskStory(CaseQueries caseQueries, CaseWords told, EarlierWords earlier, TimeLeft time) {
        this.caseQueries = caseQueries;
        this.told = told;
        this.earlier = earlier;
        this.time = time;
    }

    void draw(Model model, TaskDetail detail, Account account) {
        OpenTask task = detail.task();
        model.addAttribute("known", earlier.defects(detail));
        model.addAttribute("earlier", earlier.records(detail, account));
        model.addAttribute("recording", task.recording(time.now()));
        CaseView view = caseQueries.explained(task.caseNumber(), Viewer.of(account));
        List<CaseWords.Entry> entries = told.entries(view.timeline());
        model.addAttribute("clocks", told.running(view, task.item()));
        model.addAttribute(
                "picture",
                FlowPicture.of(
                        view,
                        view.items().stream().map(item -> told.item(view, item)).toList()));
        model.addAttribute("history", entries.stream().limit(LATEST).toList());
        model.addAttribute("acts", entries.size());
    }
}
