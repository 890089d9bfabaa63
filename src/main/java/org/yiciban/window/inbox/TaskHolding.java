package org.yiciban.window.inbox;

import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.desk.Recusals;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.window.frame.WindowWords;

/** Who has a task: claim it, give it back, hand it to a colleague. */
@Controller
class TaskHolding {

    private final TaskActions taskActions;
    private final Recusals recusals;
    private final WindowWords words;

    TaskHolding(TaskActions taskActions, Recusals recusals, WindowWords words) {
        this.recusals = recusals;
        this.taskActions = taskActions;
        this.words = words;
    }

    @PostMapping("/window/tasks/{id}/claim")
    String claim(@PathVariable String id, Account account, RedirectAttributes next) {
        return told(next, () -> {
            taskActions.claim(id, account);
            next.addFlashAttribute("done", words.say("claimed"));
            return "redirect:/window/tasks/{id}";
        });
    }

    @PostMapping("/window/tasks/{id}/release")
    String release(@PathVariable String id, Account account, RedirectAttributes next) {
        return told(next, () -> {
            taskActions.release(id, account);
            next.addFlashAttribute("done", words.say("released"));
            return "redirect:/window";
        });
    }

    @PostMapping("/window/tasks/{id}/transfer")
    String transfer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            Account account,
            RedirectAttributes next) {
        return told(next, () -> {
            taskActions.transfer(id, to, account);
            next.addFlashAttribute("done", words.say("transferred", to));
            return "redirect:/window";
        });
    }

    @PostMapping("/window/tasks/{id}/recusal")
    String recuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Account account,
            RedirectAttributes next) {
        return told(next, () -> {
            recusals.declare(id, reason, account, Channel.WINDOW);
            next.addFlashAttribute("done", words.say("recused"));
            return "redirect:/window";
        });
    }

    /** Nothing typed can be lost here, so a refusal is a sentence on the task's page, or in the inbox when it is gone. */
    private String told(RedirectAttributes next, Supplier<String> act) {
        try {
            return act.get();
        } catch (InvalidInput invalid) {
            next.addFlashAttribute("refused", invalid.errors().get(0).message().in(words.locale()));
            return "redirect:/window/tasks/{id}";
        } catch (ActRefused refused) {
            next.addFlashAttribute("refused", refused.text().in(words.locale()));
            return refused.kind() != ActRefused.Kind.NOT_FOUND ? "redirect:/window/tasks/{id}" : "redirect:/window";
        }
    }
}
