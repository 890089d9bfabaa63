package org.yiciban.window;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.demo.DemoClock;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import tools.jackson.databind.json.JsonMapper;

/** Brings cases of any bundle to the step that a test is about, by the samples of its forms and without pages. */
@TestComponent
class CaseWalk {

    private static final List<String> OFFICERS =
            List.of("clerk", "amr", "police", "tax", "hrss", "medical", "fund", "fire", "urban", "bank");

    private final Applications applications;
    private final ApplicantActions applicants;
    private final Officials officials;
    private final Town town;
    private final Time time;

    CaseWalk(
            Applications applications,
            ApplicantActions applicants,
            Accounts accounts,
            Catalogue catalogue,
            CaseQueries caseQueries,
            TaskActions taskActions,
            Inbox inbox,
            Tasks tasks,
            LimitTimers limitTimers,
            Clock clock) {
        this.applications = applications;
        this.applicants = applicants;
        this.officials = new Officials(taskActions, inbox, tasks, accounts);
        this.town = new Town(catalogue, caseQueries);
        this.time = new Time(limitTimers, clock);
    }

    private record Officials(TaskActions desk, Inbox inbox, Tasks tasks, Accounts accounts) {}

    private record Town(Catalogue catalogue, CaseQueries cases) {}

    private record Time(LimitTimers timers, Clock clock) {}

    /** The application that the bundle's own sample makes, without papers: a browser draws those slowly. */
    @SuppressWarnings("unchecked")
    Received received(String bundle) {
        Map<String, Object> sample = JsonMapper.shared()
                .readValue(
                        town.catalogue()
                                .current(new BundleKey(bundle))
                                .orElseThrow()
                                .applicationSample(),
                        Map.class);
        Map<String, Object> applicant = (Map<String, Object>) sample.get("applicant");
        Application application = new Application(
                bundle,
                "990101",
                Channel.WEB,
                null,
                new Applicant(
                        Applicant.Kind.valueOf((String) applicant.get("kind")),
                        (String) applicant.get("name"),
                        (String) applicant.get("idNumber"),
                        "13800000000",
                        null,
                        "zh-CN"),
                (Map<String, Object>) sample.get("situation"),
                (Map<String, Object>) sample.get("data"),
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of());
        Received received = applications.submit(application, UUID.randomUUID().toString(), account("citizen"));
        settle();
        return received;
    }

    /** The applicant answers a notice about this field with what stood there before, and insists on it. */
    void supplemented(CaseNumber number, String field) {
        Viewer citizen = Viewer.of(account("citizen"));
        Object value = town.cases().applicationData(number, citizen).get(field);
        applicants.supplement(
                number, citizen, new Supplement(Map.of(field, value), List.of(), true), Channel.WEB, null);
        settle();
    }

    void accepted(CaseNumber number) {
        finishAll(number, "pre-check", "complete");
        finishAll(number, "conclude", "accept");
    }

    /** All checkers agree but the window, which names this defect; whoever has nothing to check is left out. */
    void complainedAbout(CaseNumber number, String field) {
        open("clerk", number).stream()
                .filter(task -> task.step().equals("pre-check"))
                .forEach(task -> finish("clerk", task, "defects", List.of(new Defect(field, null, "请核对后更正，与证照一致。"))));
        finishAll(number, "pre-check", "complete");
    }

    void finishAll(CaseNumber number, String step, String outcome) {
        for (String officer : OFFICERS) {
            open(officer, number).stream()
                    .filter(task -> task.step().equals(step))
                    .forEach(task -> finish(officer, task, outcome, List.of()));
        }
    }

    void finish(String officer, CaseNumber number, String step, String item, String outcome) {
        finish(officer, task(officer, number, step, item), outcome, List.of());
    }

    @SuppressWarnings("unchecked")
    private void finish(String officer, OpenTask task, String outcome, List<Defect> defects) {
        TaskDetail detail = officials.tasks().detail(task.id(), account(officer));
        Map<String, Object> data = detail.sample() == null
                ? Map.of()
                : (Map<String, Object>) JsonMapper.shared()
                        .readValue(detail.sample(), Map.class)
                        .getOrDefault("data", Map.of());
        officials
                .desk()
                .complete(
                        task.id(),
                        new Completion(outcome, data, "已逐项核对申请材料，情况属实，依据《行政许可法》第三十八条。", defects),
                        account(officer),
                        Channel.API);
        settle();
    }

    OpenTask task(String officer, CaseNumber number, String step, String item) {
        return open(officer, number).stream()
                .filter(task -> task.step().equals(step))
                .filter(task -> item == null || item.equals(task.item().toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(officer + " has no task " + step + " of " + number));
    }

    List<OpenTask> open(String officer, CaseNumber number) {
        return officials
                .inbox()
                .list(new InboxQuery(null, null, null, number.value(), 0, 50), account(officer))
                .content();
    }

    /** The process goes on as far as it can by itself. */
    void settle() {
        time.timers().fireAllDue(time.clock().instant());
    }

    /** As many days later, with every timer that became due. */
    void daysLater(int days) {
        ((DemoClock) time.clock()).advanceTo(time.clock().instant().plus(Duration.ofDays(days)));
        settle();
    }

    /** An officer takes a task; whatever limit passed before is settled by it, whether or not its timer has fired. */
    void claimed(String officer, CaseNumber number, String step, String item) {
        officials.desk().claim(task(officer, number, step, item).id(), account(officer));
        settle();
    }

    Account account(String username) {
        return officials.accounts().find(username).orElseThrow();
    }
}
