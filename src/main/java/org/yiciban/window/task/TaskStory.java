package org.yiciban.window.task;

import java.util.List;
import org.springframework.stereotype.Component;
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

    /**
     * What is told.
     *
     * @param known defects named so far
     * @param earlier finished steps, newest first
     * @param recording whether a limit of the task has passed and what the law makes of it is being recorded
     * @param clocks those that run for the task
     * @param history the latest acts on the case
     * @param acts how many there are
     */
    record Told(
            List<String> known,
            List<EarlierWords.StepRecord> earlier,
            boolean recording,
            List<CaseWords.ClockLine> clocks,
            FlowPicture picture,
            List<CaseWords.Entry> history,
            int acts) {}

    Told told(TaskDetail detail, Account account) {
        OpenTask task = detail.task();
        CaseView view = caseQueries.explained(task.caseNumber(), Viewer.of(account));
        List<CaseWords.Entry> entries = told.entries(view.timeline());
        return new Told(
                earlier.defects(detail),
                earlier.records(detail, account),
                task.recording(time.now()),
                told.running(view, task.item()),
                FlowPicture.of(
                        view,
                        view.items().stream().map(item -> told.item(view, item)).toList()),
                entries.stream().limit(LATEST).toList(),
                entries.size());
    }
}
