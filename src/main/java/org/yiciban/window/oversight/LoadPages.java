package org.yiciban.window.oversight;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.worklist.AgencyLoad;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.window.frame.ReleaseCache;
import org.yiciban.window.frame.WindowWords;

/** The head of an agency sees who holds how much and what is late, and hands the tasks of one person to another. */
@Controller
class LoadPages {

    private final AgencyLoad load;
    private final Accounts accounts;
    private final TaskActions taskActions;
    private final ReleaseCache releases;
    private final WindowWords words;

    LoadPages(AgencyLoad load, Accounts accounts, TaskActions taskActions, ReleaseCache releases, WindowWords words) {
        this.load = load;
        this.accounts = accounts;
        this.taskActions = taskActions;
        this.releases = releases;
        this.words = words;
    }

    /**
     * A person of the agency, or the tasks without one.
     *
     * @param username null for what nobody has claimed
     * @param gone works here no longer
     */
    record Person(String username, String name, boolean gone, long open, long late, long soon) {}

    /** What became of one task. */
    record Line(String task, String said, boolean done) implements Serializable {}

    /** What the page shows; to the staff, by user name, tasks can be handed. */
    record LoadPage(List<Person> people, Map<String, String> staff) {}

    @GetMapping("/window/load")
    String load(Account head, Model model) {
        Map<String, AgencyLoad.Share> shares = new LinkedHashMap<>();
        load.of(head).forEach(share -> shares.put(share.assignee(), share));
        List<Account> staff = accounts.staffOf(head.organ());
        List<Person> people = new ArrayList<>();
        if (shares.containsKey(null)) {
            people.add(person(null, words.say("load.nobody"), false, shares.remove(null)));
        }
        staff.forEach(one -> people.add(
                person(one.username(), one.name().in(words.locale()), false, shares.remove(one.username()))));
        // who still holds tasks and is no longer of the staff
        shares.forEach((username, share) -> people.add(person(username, name(username), true, share)));
        Map<String, String> names = staff.stream()
                .collect(Collectors.toMap(
                        Account::username,
                        one -> one.name().in(words.locale()),
                        (one, other) -> one,
                        LinkedHashMap::new));
        model.addAttribute("page", new LoadPage(people, names));
        return "window/load";
    }

    /** Each task by itself: what can't be handed over says why, the others are. */
    @PostMapping("/window/load")
    String reassign(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Account head,
            RedirectAttributes next) {
        List<Line> lines = load.heldBy(from, head).stream()
                .map(task -> handedOver(task, to, head))
                .toList();
        next.addFlashAttribute("lines", lines);
        next.addFlashAttribute("to", name(to));
        next.addFlashAttribute("moved", lines.stream().filter(Line::done).count());
        return "redirect:/window/load";
    }

    private Line handedOver(OpenTask task, String to, Account head) {
        String name = task.applicantName() + " · " + words.step(releases.of(task.release()), task.step());
        try {
            taskActions.transfer(task.id(), to, head);
            return new Line(name, words.say("load.moved"), true);
        } catch (InvalidInput invalid) {
            return new Line(name, invalid.errors().get(0).message().in(words.locale()), false);
        } catch (ActRefused refused) {
            return new Line(name, refused.text().in(words.locale()), false);
        }
    }

    private String name(String username) {
        return accounts.find(username)
                .map(account -> account.name().in(words.locale()))
                .orElse(username);
    }

    private static Person person(String username, String name, boolean gone, AgencyLoad.Share share) {
        return share == null
                ? new Person(username, name, gone, 0, 0, 0)
                : new Person(username, name, gone, share.open(), share.late(), share.soon());
    }
}
