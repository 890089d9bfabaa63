package org.yiciban.window.inbox;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.identity.account.Account;
import org.yiciban.window.frame.WindowWords;

/** One key to the next piece of work: one's own most urgent task, else the most urgent that nobody has. */
@Controller
class NextTask {

    /** As many free tasks are tried: a colleague may be faster, or a second person be needed. */
    private static final int TRIES = 20;

    private final Inbox inbox;
    private final TaskActions taskActions;
    private final WindowWords words;

    NextTask(Inbox inbox, TaskActions taskActions, WindowWords words) {
        this.inbox = inbox;
        this.taskActions = taskActions;
        this.words = words;
    }

    @PostMapping("/window/next")
    String next(Account account, RedirectAttributes next) {
        for (OpenTask task : tasks(InboxQuery.Queue.MINE, account)) {
            if (!task.paused()) {
                return "redirect:/window/tasks/" + task.id();
            }
        }
        for (OpenTask task : tasks(InboxQuery.Queue.OPEN, account)) {
            try {
                taskActions.claim(task.id(), account);
                next.addFlashAttribute("done", words.say("claimed"));
                return "redirect:/window/tasks/" + task.id();
            } catch (ActRefused notThisOne) {
                // somebody was faster, or it isn't for this person
            }
        }
        next.addFlashAttribute("done", words.say("next.none"));
        return "redirect:/window";
    }

    private List<OpenTask> tasks(InboxQuery.Queue queue, Account account) {
        return inbox.list(new InboxQuery(queue, null, null, null, 0, TRIES), account)
                .content();
    }
}
