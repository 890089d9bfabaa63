package org.yiciban.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** One case in a test, told in the words of the domain. */
class CaseScenario {

    private static final Map<String, String> GOOD_END = Map.of(
            "pre-check",
            "complete",
            "conclude",
            "accept",
            "item-check",
            "accept",
            "review",
            "pass",
            "decide",
            "grant",
            "hand-over",
            "served",
            "special-procedure",
            "finished",
            "explain-delay",
            "explained",
            "approve-second-notice",
            "yes",
            "decide-extension",
            "grant");

    /** A promised paper is missing: nothing else is offered. What was committed to is kept. */
    private static final Map<String, String> OTHER_ENDS =
            Map.of("decide-without-paper", "deny", "check-commitment", "kept");

    /** More than any case has. */
    private static final int MOST_TASKS = 80;

    private final CaseScenarios town;
    private final Map<String, Object> situation = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>();
    private List<String> deferrals = List.of();
    private List<String> commitments = List.of();
    private boolean electronic = true;
    private boolean byPerson;
    private String email;
    private String language = "zh-CN";
    private Map<String, Object> declining = Map.of("declineKind", "not-required");
    private String bundle;
    private Received received;

    CaseScenario(CaseScenarios town) {
        this.town = town;
    }

    /** A case that somebody else has handed in. */
    CaseScenario handedIn(Received receipt) {
        received = receipt;
        return this;
    }

    /** The same case, seen from another node or after a restart. */
    CaseScenario in(CaseScenarios other) {
        CaseScenario there = new CaseScenario(other);
        there.bundle = bundle;
        there.email = email;
        there.received = received;
        return there;
    }

    CaseScenario of(String key) {
        this.bundle = key;
        return this;
    }

    CaseScenario where(String answer, Object value) {
        situation.put(answer, value);
        return this;
    }

    /** That answer of the application, in place of the sample's. */
    CaseScenario answering(String key, Object value) {
        answers.put(key, value);
        return this;
    }

    CaseScenario promising(String... materials) {
        deferrals = List.of(materials);
        return this;
    }

    CaseScenario committingTo(String... items) {
        commitments = List.of(items);
        return this;
    }

    /** Results are handed over at the window, none is served electronically. */
    CaseScenario onPaper() {
        electronic = false;
        return this;
    }

    /** The applicant refuses that rules decide. */
    CaseScenario refusingRules() {
        byPerson = true;
        return this;
    }

    /** The applicant gave a mail address and chose a language for letters. */
    CaseScenario reachedAt(String address, String inLanguage) {
        email = address;
        language = inLanguage;
        return this;
    }

    String email() {
        return email;
    }

    /** What who declines says of it besides the reasons. */
    CaseScenario declinedFor(Map<String, Object> kind) {
        declining = kind;
        return this;
    }

    CaseScenario receivedOn(String local) {
        town.parts.clock().set(local);
        return receivedNow();
    }

    CaseScenario receivedNow() {
        received = town.applications.submit(
                CaseScenarios.byPerson(
                        byPerson,
                        CaseScenarios.reachedAt(
                                CaseScenarios.answering(
                                        town.application(bundle, situation, deferrals, commitments, electronic),
                                        answers),
                                email,
                                language)),
                CaseScenarios.key(),
                town.account("citizen"));
        return this;
    }

    CaseScenario then(String local) {
        town.parts.clock().set(local);
        return settled();
    }

    /** It is so late, and nothing that is due has fired yet. */
    void clock(String local) {
        town.parts.clock().set(local);
    }

    /** Everything that is due fires, and what follows is worked off. */
    CaseScenario settled() {
        town.parts.timers().fireAllDue(town.parts.clock().instant());
        return this;
    }

    CaseScenario accepted() {
        preChecked().finish("conclude", null, "accept");
        return settled();
    }

    /** Every agency that is asked finds nothing to object. */
    CaseScenario preChecked() {
        whileOpen("pre-check", this::finishWell);
        return this;
    }

    /** Finishes the task of that step and item with that outcome and the sample's data. */
    CaseScenario finish(String step, String item, String outcome) {
        return finish(step, item, outcome, List.of());
    }

    CaseScenario finish(String step, String item, String outcome, List<Defect> defects) {
        OpenTask task = task(step, item)
                .orElseThrow(() -> new AssertionError("no task " + step + " of " + item + " among " + tasks()));
        complete(task, outcome, defects, workerOf(task));
        return settled();
    }

    CaseScenario finishAs(String account, String step, String item, String outcome) {
        complete(task(step, item).orElseThrow(), outcome, List.of(), town.account(account));
        return settled();
    }

    void complete(OpenTask task, String outcome, List<Defect> defects, Account by) {
        completing(task, outcome, defects, by).run();
    }

    /** Everything filled in and looked up; what remains is the act alone. */
    Runnable completing(OpenTask task, String outcome, List<Defect> defects, Account by) {
        Map<String, Object> data = new LinkedHashMap<>(town.sampleOf(task));
        if (outcome.equals("special-procedure")) {
            data = Map.of("procedure", town.specialProcedureOf(task), "expectedDays", 5);
        }
        if (outcome.equals("decline")) {
            data.putAll(declining);
        }
        if (outcome.equals("mendable")) {
            data.put("mend", "立即清理疏散通道，保持畅通。");
        }
        Completion completion = new Completion(outcome, data, "经逐项核对申请材料和现场情况，依据《中华人民共和国行政许可法》第三十八条办理。", defects);
        return () -> town.taskActions.complete(task.id(), completion, by, Channel.API);
    }

    void finishWell(OpenTask task) {
        finishingWell(task).run();
    }

    Runnable finishingWell(OpenTask task) {
        return completing(task, goodEnd(task), List.of(), workerOf(task));
    }

    /** A step of the bundle names the best first. */
    private String goodEnd(OpenTask task) {
        String ofTheLaw = OTHER_ENDS.getOrDefault(task.step(), GOOD_END.get(task.step()));
        return ofTheLaw != null
                ? ofTheLaw
                : file().release()
                        .bundle()
                        .stepOf(task.step())
                        .outcomes()
                        .get(0)
                        .code();
    }

    /** Everybody does the best for the applicant until nothing is left to do. */
    CaseScenario finishedWell() {
        return settled()
                .until("nothing left to do", scenario -> scenario.tasks().isEmpty() && !scenario.noticeRuns());
    }

    /**
     * Everybody does the best for the applicant until the case has come so far.
     *
     * @throws AssertionError when it doesn't come so far
     */
    CaseScenario until(String what, Predicate<CaseScenario> reached) {
        return until(what, reached, this::finishWell);
    }

    /** The same, each task finished in a way of one's own. */
    CaseScenario until(String what, Predicate<CaseScenario> reached, Consumer<OpenTask> finish) {
        for (int finished = 0; !reached.test(this); finished++) {
            List<OpenTask> open = tasks();
            if (open.isEmpty() && noticeRuns()) {
                noticeEnds();
                continue;
            }
            if (finished == MOST_TASKS || open.isEmpty()) {
                throw new AssertionError(
                        "never " + what + " after " + finished + " tasks of " + number() + ": " + open);
            }
            finish.accept(open.get(0));
            settled();
        }
        return this;
    }

    private boolean noticeRuns() {
        return running().findFirst().isPresent();
    }

    /** Nobody objects, and its last day is over. */
    private void noticeEnds() {
        town.parts
                .clock()
                .set(running().findFirst().orElseThrow().due().orElseThrow().plusSeconds(1));
        settled();
    }

    private Stream<CaseClock> running() {
        return file().clocks().stream().filter(clock -> clock.kind() == ClockKind.NOTICE && !clock.ended());
    }

    /** Everybody does his task until the item is reviewed. */
    CaseScenario untilReviewed(String item) {
        return until(
                "a review of " + item, scenario -> scenario.task("review", item).isPresent());
    }

    /**
     * Each open task of that step is finished in a way of one's own.
     *
     * @throws AssertionError when there is always another one
     */
    void whileOpen(String step, Consumer<OpenTask> act) {
        Optional<OpenTask> next = task(step, null);
        for (int finished = 0; next.isPresent(); finished++) {
            if (finished == MOST_TASKS) {
                throw new AssertionError("never an end of " + step + " of " + number() + ": " + tasks());
            }
            act.accept(next.get());
            settled();
            next = task(step, null);
        }
    }

    CaseScenario withdrawn(String item) {
        town.applicants.withdraw(
                number(), town.account("citizen"), item == null ? null : ItemKey.read(item), "不办了", Channel.WEB);
        return settled();
    }

    /** Somebody who may do the task: for a decision the second officer. */
    Account workerOf(OpenTask task) {
        if (task.agency() == null) {
            return town.account(task.role() == Role.SUPERVISOR ? "supervisor" : "government");
        }
        if (task.role() == Role.CLERK) {
            return town.account("clerk");
        }
        if (task.role() == Role.HEAD) {
            return town.account(task.agency() + "-head");
        }
        // nor does who decided on a commitment check it
        boolean second = Step.CHECK_COMMITMENT.is(task.step()) || Step.CHECK_MENDING.is(task.step())
                ? task.agency().value().equals(file().item(task.item()).decidedBy())
                : Step.decides(task.step());
        return town.account(second ? task.agency() + "2" : task.agency().value());
    }

    Optional<OpenTask> task(String step, String item) {
        return tasks().stream()
                .filter(task -> task.step().equals(step))
                .filter(task -> item == null
                        || (task.item() != null && task.item().toString().equals(item)))
                .findFirst();
    }

    List<OpenTask> tasks() {
        return town.parts.workList().of(file());
    }

    CaseFile file() {
        return town.parts.files().find(number()).orElseThrow();
    }

    CaseItem item(String code) {
        return file().item(ItemKey.read(code));
    }

    CaseView view() {
        return town.caseQueries.view(number(), Viewer.withCode(received.queryCode()));
    }

    CaseNumber number() {
        return received.caseNumber();
    }

    Received received() {
        return received;
    }

    CaseScenarios town() {
        return town;
    }
}
