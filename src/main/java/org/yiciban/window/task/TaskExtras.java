package org.yiciban.window.task;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.window.frame.WindowWords;

/** What an officer does beside the outcome, from the same page: compare a paper with its original, ask for more time. */
@Component
class TaskExtras {

    static final String ORIGINAL = "original-";
    static final String EXTENSION = "extension";

    private final TaskActions taskActions;
    private final Extensions extensions;
    private final WindowWords words;

    TaskExtras(TaskActions taskActions, Extensions extensions, WindowWords words) {
        this.taskActions = taskActions;
        this.extensions = extensions;
        this.words = words;
    }

    static boolean isOne(String button) {
        return button.startsWith(ORIGINAL) || button.equals(EXTENSION);
    }

    /**
     * Does it and says so on the page.
     *
     * @return the draft as it goes on: the reason for more time stays typed as long as nobody has taken it
     */
    TaskDraft run(String button, OpenTask task, TaskDraft draft, Account account, Model model) {
        model.addAttribute("extending", button.equals(EXTENSION));
        try {
            if (button.equals(EXTENSION)) {
                extensions.ask(task.caseNumber(), task.item(), draft.extension(), account, Channel.WINDOW);
                model.addAttribute("done", words.say("extension.asked"));
                model.addAttribute("extending", false);
                return draft.withExtension("");
            }
            taskActions.originalSeen(task.id(), button.substring(ORIGINAL.length()), account);
            model.addAttribute("done", words.say("original.done"));
        } catch (InvalidInput invalid) {
            model.addAttribute("refused", invalid.errors().get(0).message().in(words.locale()));
        } catch (ActRefused refused) {
            model.addAttribute("refused", refused.text().in(words.locale()));
        }
        return draft;
    }
}
