package org.yiciban.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.yiciban.Papers;
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
import org.yiciban.casefile.reinstatement.LateAct;
import org.yiciban.casefile.reinstatement.ReinstatementProcedure;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.material.Uploads;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import tools.jackson.databind.json.JsonMapper;

/** The authorities' side of a case, without their pages. */
@TestComponent
class Office {

    private static final List<String> CHECKERS =
            List.of("clerk", "amr", "police", "tax", "hrss", "medical", "fund", "bank", "fire", "urban");
    private static final String BUNDLE = "company-start-up";

    private final Uploads uploads;
    private final Applications applications;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Inbox inbox;
    private final TaskActions taskActions;
    private final Tasks tasks;
    private final LimitTimers limitTimers;
    private final Clock clock;
    private final ReinstatementProcedure lateActs;

    Office(
            Uploads uploads,
            Applications applications,
            Accounts accounts,
            Catalogue catalogue,
            Inbox inbox,
            TaskActions taskActions,
            Tasks tasks,
            LimitTimers limitTimers,
            Clock clock,
            ReinstatementProcedure lateActs) {
        this.uploads = uploads;
        this.applications = applications;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.inbox = inbox;
        this.taskActions = taskActions;
        this.tasks = tasks;
        this.limitTimers = limitTimers;
        this.clock = clock;
        this.lateActs = lateActs;
    }

    /** A company's application as the bundle's sample has it, from this account. */
    CaseNumber received(String account) {
        return received(account, Channel.WEB, holder(account));
    }

    /** The same of another service. */
    CaseNumber receivedFor(String bundle, String account) {
        return received(bundle, account, Channel.WEB, holder(account), List.of(), null);
    }

    CaseNumber received(String account, Channel channel, Applicant applicant) {
        return received(BUNDLE, account, channel, applicant, List.of(), null);
    }

    private Applicant holder(String account) {
        Account one = account(account);
        return new Applicant(Applicant.Kind.PERSON, one.name().zh(), one.idNumber(), "13800000000", null, "zh-CN");
    }

    /** The same, filed by an agent with a power of attorney. */
    CaseNumber receivedByAgent(String account, Applicant principal) {
        String paper =
                uploads.take("power-of-attorney.pdf", Papers.pdf(), account).id();
        return received(
                BUNDLE,
                account,
                Channel.WEB,
                principal,
                List.of(),
                new Application.MandateGiven(List.of("APPLY"), paper, "2099-12-31", null, null));
    }

    /** The same with one paper. */
    void receivedWithPaper(String account, String material, String name) {
        String upload = uploads.take(name, Papers.pdf(), account).id();
        received(
                BUNDLE,
                account,
                Channel.WEB,
                holder(account),
                List.of(new Application.HandedIn(material, upload)),
                null);
    }

    @SuppressWarnings("unchecked")
    private CaseNumber received(
            String bundle,
            String account,
            Channel channel,
            Applicant applicant,
            List<Application.HandedIn> papers,
            Application.MandateGiven mandate) {
        Map<String, Object> sample = JsonMapper.shared()
                .readValue(
                        catalogue.current(new BundleKey(bundle)).orElseThrow().applicationSample(), Map.class);
        Application application = new Application(
                bundle,
                "990101",
                channel,
                mandate,
                applicant,
                (Map<String, Object>) sample.get("situation"),
                (Map<String, Object>) sample.get("data"),
                papers,
                List.of(),
                List.of(),
                true,
                List.of());
        CaseNumber number = applications
                .submit(application, UUID.randomUUID().toString(), account(account))
                .caseNumber();
        limitTimers.fireAllDue(clock.instant());
        return number;
    }

    /** The lead agency complains; one notice goes out. */
    void demand(CaseNumber number, Defect... defects) {
        finish(number, "pre-check", "amr", new Completion("defects", Map.of(), null, List.of(defects)));
        checkTheRest(number);
        finish(number, "conclude", "clerk", new Completion("correct", Map.of(), null, List.of()));
    }

    void accept(CaseNumber number) {
        checkTheRest(number);
        finish(number, "conclude", "clerk", new Completion("accept", Map.of(), null, List.of()));
    }

    private void checkTheRest(CaseNumber number) {
        CHECKERS.forEach(
                officer -> finish(number, "pre-check", officer, new Completion("complete", Map.of(), null, List.of())));
    }

    /** Works off every task with its sample and its first outcome, until nothing is left to do. */
    @SuppressWarnings("unchecked")
    void toTheEnd(CaseNumber number) {
        boolean worked = true;
        while (worked) {
            worked = false;
            for (String officer : CHECKERS) {
                for (OpenTask task : open(number, officer)) {
                    TaskDetail detail = tasks.detail(task.id(), account(officer));
                    Map<String, Object> data = detail.sample() == null
                            ? Map.of()
                            : (Map<String, Object>) JsonMapper.shared()
                                    .readValue(detail.sample(), Map.class)
                                    .getOrDefault("data", Map.of());
                    String outcome = detail.outcomes().get(0);
                    taskActions.complete(
                            task.id(), new Completion(outcome, data, null, List.of()), account(officer), Channel.API);
                    limitTimers.fireAllDue(clock.instant());
                    worked = true;
                }
            }
        }
    }

    private List<OpenTask> open(CaseNumber number, String officer) {
        return inbox.list(new InboxQuery(null, null, null, number.value(), 0, 20), account(officer))
                .content();
    }

    private void finish(CaseNumber number, String step, String officer, Completion completion) {
        for (OpenTask task : open(number, officer)) {
            if (task.step().equals(step)) {
                taskActions.complete(task.id(), completion, account(officer), Channel.API);
                limitTimers.fireAllDue(clock.instant());
            }
        }
    }

    /** Everything that is due by now happens. */
    void fire() {
        limitTimers.fireAllDue(clock.instant());
    }

    /** An act that came in time is recorded late and waits for the head of the lead agency. */
    void recordLate(CaseNumber number, String by, Instant acted, Map<String, Object> data) {
        String proof = uploads.take("mail-book.pdf", Papers.pdf(), by).id();
        lateActs.record(
                number,
                account(by),
                new LateAct(
                        LateAct.Way.HANDED_IN.name(),
                        LocalDate.ofInstant(acted, ZoneId.of("Asia/Shanghai")).toString(),
                        null,
                        "no",
                        "Left in the tray.",
                        proof,
                        new Supplement(data, List.of(), false),
                        null));
    }

    Account account(String username) {
        return accounts.find(username).orElseThrow();
    }
}
