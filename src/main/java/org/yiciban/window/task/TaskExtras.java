package org.yiciban.window.task;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.LocalText;
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

    /** The draft as it goes on, and what is told. */
    record Done(TaskDraft draft, TaskPage.Met met) {}

    /** Does it and says so; the reason for more time stays typed as long as nobody has taken it. */
    Done run(String button, OpenTask task, TaskDraft draft, Account account) {
        boolean extending = button.equals(EXTENSION);
        try {
            if (extending) {
                extensions.ask(task.caseNumber(), task.item(), draft.extension(), account, Channel.WINDOW);
                return new Done(draft.withExtension(""), TaskPage.Met.done(words.say("extension.asked")));
            }
            taskActions.originalSeen(task.id(), button.substring(ORIGINAL.length()), account);
            return new Done(draft, TaskPage.Met.done(words.say("original.done")));
        } catch (InvalidInput invalid) {
            return refused(draft, extending, invalid.errors().get(0).message());
        } catch (ActRefused refused) {
            return refused(draft, extending, refused.text());
        }
    }

    private Done refused(TaskDraft draft, boolean extending, LocalText why) {
        return new Done(draft, new TaskPage.Met(false, null, extending, null, why.in(words.locale()), null));
    }
}
