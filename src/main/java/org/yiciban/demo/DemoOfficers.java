package org.yiciban.demo;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import tools.jackson.databind.json.JsonMapper;

/** The officers of the demo: each does what the script says at the desk, as a person would. */
@Component
@ConditionalOnProperty("yiciban.demo")
class DemoOfficers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Accounts accounts;
    private final Inbox inbox;
    private final Tasks tasks;
    private final TaskActions taskActions;

    DemoOfficers(Accounts accounts, Inbox inbox, Tasks tasks, TaskActions taskActions) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.tasks = tasks;
        this.taskActions = taskActions;
    }

    /** One move: {@code by} finishes {@code step} (of {@code item}) with {@code outcome}; or claims it without an outcome. */
    void act(String caseNumber, Map<String, Object> move, DemoNames names) {
        Account officer = accounts.find((String) move.get("by")).orElseThrow();
        String step = (String) move.get("step");
        Object item = move.get("item");
        OpenTask task =
                inbox
                        .list(new InboxQuery(InboxQuery.Queue.ALL, null, null, caseNumber, 0, 200), officer)
                        .content()
                        .stream()
                        .filter(one -> one.step().equals(step))
                        .filter(one -> item == null
                                || (one.item() != null && one.item().toString().equals(item)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "demo/cases.yaml: " + officer.username() + " has no task " + step + " of " + item));
        if (move.get("outcome") == null) {
            taskActions.claim(task.id(), officer);
            return;
        }
        Completion completion = new Completion(
                (String) move.get("outcome"),
                sample(task, officer, names),
                (String) move.get("comment"),
                defects(move));
        taskActions.complete(task.id(), completion, officer, Channel.WINDOW);
    }

    private Map<String, Object> sample(OpenTask task, Account officer, DemoNames names) {
        String sample = tasks.detail(task.id(), officer).sample();
        return sample == null ? Map.of() : names.in(JSON.readTree(sample).path("data"));
    }

    @SuppressWarnings("unchecked")
    private static List<Defect> defects(Map<String, Object> move) {
        List<Map<String, String>> named = (List<Map<String, String>>) move.getOrDefault("defects", List.of());
        return named.stream()
                .map(defect -> new Defect(
                        defect.get("field"),
                        defect.get("material"),
                        defect.get("wrong"),
                        defect.get("asked"),
                        defect.get("basis")))
                .toList();
    }
}
