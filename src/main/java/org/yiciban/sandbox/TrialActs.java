package org.yiciban.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.publicity.Objection;
import org.yiciban.casefile.publicity.PublicNotice;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.steps.ApplicantSteps;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.identity.account.Account;
import org.yiciban.sandbox.told.SandboxWords;
import org.yiciban.shared.CaseNumber;
import tools.jackson.databind.JsonNode;

/** What people do in a trial: the applicant hands in the sample, officers fill in the samples of their forms. */
final class TrialActs {

    private final TrialParts parts;
    private final TrialPeople people;
    private final Release release;
    private final String bundle;
    private final JsonNode sample;
    private final boolean cut;
    private final TrialComplaint complaint;
    /** Whether the sample was handed in as it stands. */
    private boolean whole;

    TrialActs(TrialParts parts, TrialPeople people, Release release) {
        this.parts = parts;
        this.people = people;
        this.release = release;
        this.bundle = release.key().value();
        this.sample = TrialSample.read(release.applicationSample());
        this.cut = TrialSample.cut(sample, release);
        this.complaint = new TrialComplaint(release, TrialSample.answers(sample.path("data")));
        this.whole = !cut;
    }

    /** The sample's answers to the questions of the guide. */
    Map<String, Object> situation() {
        return TrialSample.answers(sample.path("situation"));
    }

    /** Whether the sample has more rows than are tried. */
    boolean cut() {
        return cut;
    }

    /**
     * Hands the sample in once with all of its rows: it has to be taken as it stands, also where fewer are tried.
     *
     * @param withdrawn takes that case away
     */
    void takeWhole(Scenario scenario, Runnable withdrawn) {
        if (!whole) {
            whole = true;
            submitted(scenario, TrialSample.read(release.applicationSample()));
            withdrawn.run();
        }
    }

    CaseNumber submitted(Scenario scenario) {
        return submitted(scenario, sample);
    }

    private CaseNumber submitted(Scenario scenario, JsonNode sent) {
        Application application = TrialSample.application(
                bundle,
                parts.catalogue().usualDivision(),
                people.applicant(),
                scenario.situation(),
                TrialSample.with(sent, scenario.course()));
        return parts.applications()
                .submit(application, UUID.randomUUID().toString(), people.applicant())
                .caseNumber();
    }

    /** What somebody does next, the applicant before the officers; empty when nobody has anything to do. */
    Optional<Runnable> next(CaseFile file, List<OpenTask> tasks, Scenario scenario, Instant now) {
        if (file.status() == CaseStatus.CORRECTION || !file.rows().sentBack().isEmpty()) {
            return Optional.of(() -> supplement(file, scenario));
        }
        if (scenario.way() == TrialWay.WITHDRAW && file.status() == CaseStatus.ACCEPTED) {
            return Optional.of(
                    () -> parts.applicants().withdraw(file.number(), people.applicant(), null, reason(), Channel.WEB));
        }
        Optional<ApplicantStep> asked = ApplicantSteps.open(file).stream().findFirst();
        if (asked.isPresent()) {
            return Optional.of(() -> TrialAnswer.give(parts, people.applicant(), file, asked.get()));
        }
        Optional<Bill> owed =
                parts.bills().of(file.number()).stream().filter(Bill::open).findFirst();
        if (owed.isPresent()) {
            return owed.map(bill -> () -> pay(bill));
        }
        Optional<Runnable> later = later(file, scenario, now);
        if (later.isPresent()) {
            return later;
        }
        Optional<Runnable> objection = scenario.way() == TrialWay.OBJECT ? objection(file) : Optional.empty();
        return objection.or(() -> tasks.stream().findFirst().map(task -> () -> finish(file, task, scenario)));
    }

    /** Each thing that may be asked for later is asked for once, as soon as it may be. */
    Optional<Runnable> later(CaseFile file, Scenario scenario, Instant now) {
        if (!scenario.asksLater()) {
            return Optional.empty();
        }
        return parts.requests().of(file, now).stream()
                .filter(request -> file.rows().items(request.item()).isEmpty())
                .findFirst()
                .map(request -> () -> TrialAnswer.request(parts, people.applicant(), file, request));
    }

    /** To a notice that runs, and to which nobody has objected. */
    private Optional<Runnable> objection(CaseFile file) {
        return parts.objections().of(file).stream()
                .filter(notice -> notice.state() == PublicNotice.State.RUNNING)
                .filter(notice -> file.clocks().stream()
                        .noneMatch(clock -> CasePart.objectionOf(clock.part()).isPresent()
                                && CasePart.noticeOf(clock.part()).equals(Optional.of(notice.notice()))))
                .findFirst()
                .map(notice -> () ->
                        parts.objections().object(notice.no(), Objection.Said.typed(reason(), null, null, false)));
    }

    /** Each bill by a payment of its own. */
    private void pay(Bill bill) {
        parts.billActions()
                .paid(bill.caseNumber(), bill.item(), UUID.randomUUID().toString(), Viewer.of(people.applicant()));
    }

    /** He has nothing to add to what he said. */
    private void supplement(CaseFile file, Scenario scenario) {
        JsonNode said = TrialSample.with(sample, scenario.course());
        Map<String, Object> answers = new HashMap<>();
        complaint.of(scenario).stream()
                .map(defect -> String.valueOf(defect.field()).split("\\.")[0])
                .forEach(top ->
                        answers.put(top, TrialSample.answers(said.path("data")).get(top)));
        parts.applicants()
                .supplement(
                        file.number(),
                        Viewer.of(people.applicant()),
                        new Supplement(answers, List.of(), true),
                        Channel.WEB,
                        null);
    }

    private void finish(CaseFile file, OpenTask task, Scenario scenario) {
        Account worker = people.worker(task);
        TaskDetail detail = parts.tasks().detail(task.id(), worker);
        String outcome = outcome(file, task, detail.outcomes(), scenario);
        boolean complains = StepOutcome.DEFECTS.is(outcome) || StepOutcome.CORRECT.is(outcome);
        Map<String, Object> data = detail.sample() == null
                ? new HashMap<>()
                : TrialSample.answers(TrialSample.read(detail.sample()).path("data"));
        if (StepOutcome.DECLINE.is(outcome)) {
            data.put(Completion.DECLINE_KIND, "not-required");
        }
        Completion completion = new Completion(outcome, data, reason(), complains ? complaint.of(scenario) : List.of());
        try {
            parts.taskActions().complete(task.id(), completion, worker, Channel.API);
        } catch (InvalidInput refused) {
            throw new SampleRefused(
                    release.samplePath(task.item() == null ? null : task.item().code(), task.step()), refused);
        }
    }

    /** The first of the outcomes is the one that is best for the applicant. */
    private String outcome(CaseFile file, OpenTask task, List<String> offered, Scenario scenario) {
        List<StepOutcome> wanted = new ArrayList<>();
        if (scenario.way() == TrialWay.DECLINE) {
            wanted.add(StepOutcome.DECLINE);
        }
        if (scenario.answer(task.itemCode()) == ItemAnswer.DENY) {
            wanted.addAll(Step.decides(task.step()) ? List.of(StepOutcome.DENY) : List.of(StepOutcome.FAIL));
        }
        if (scenario.corrects()
                && file.notices() == 0
                && !complaint.of(scenario).isEmpty()) {
            wanted.addAll(List.of(StepOutcome.DEFECTS, StepOutcome.CORRECT));
        }
        if (scenario.way() == TrialWay.OBJECT) {
            wanted.add(StepOutcome.UPHELD);
        }
        return wanted.stream()
                .map(StepOutcome::code)
                .filter(offered::contains)
                .findFirst()
                .orElse(offered.get(0));
    }

    private static String reason() {
        return SandboxWords.of("reason").zh();
    }
}
