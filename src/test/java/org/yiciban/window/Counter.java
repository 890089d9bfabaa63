package org.yiciban.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.yiciban.Papers;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.BundleKey;
import tools.jackson.databind.json.JsonMapper;

/** What happens outside of the browser: applications come in, colleagues act through the interface. */
@TestComponent
public class Counter {

    private static final List<String> CHECKERS = List.of("amr", "police", "tax", "hrss", "medical", "fund", "bank");

    /** A PDF of one empty page, and a picture of one dot. */
    static final byte[] PDF = Papers.pdf();

    static final byte[] PNG = Papers.png(1, 1);

    private final Applications applications;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Desks desks;
    private final Uploads uploads;

    Counter(
            Applications applications,
            Accounts accounts,
            Catalogue catalogue,
            TaskActions taskActions,
            Inbox inbox,
            Uploads uploads) {
        this.applications = applications;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.desks = new Desks(taskActions, inbox);
        this.uploads = uploads;
    }

    private record Desks(TaskActions desk, Inbox inbox) {}

    /** A company's application as the bundle's sample has it, without papers. */
    String received() {
        return receivedWith(List.of()).caseNumber().value();
    }

    /** The same with a paper for each of these materials: a picture for the first, PDF for the others. */
    public Received receivedWith(List<String> materials) {
        List<Application.HandedIn> papers = new ArrayList<>();
        for (String material : materials) {
            boolean first = papers.isEmpty();
            Upload upload = uploads.take(material + (first ? ".png" : ".pdf"), first ? PNG : PDF, "citizen");
            papers.add(new Application.HandedIn(material, upload.id()));
        }
        return received(papers);
    }

    /** The same with an official document, which no browser shows. */
    Received receivedWithOfd(String material) {
        Upload upload = uploads.take("决定.ofd", Papers.ofd(), "citizen");
        return received(List.of(new Application.HandedIn(material, upload.id())));
    }

    /** A shop's application that a clerk took in; its legal representative is the first of the citizens. */
    @SuppressWarnings("unchecked")
    Received takenInForAShop() {
        Map<String, Object> sample = JsonMapper.shared()
                .readValue(
                        catalogue
                                .current(new BundleKey("restaurant-opening"))
                                .orElseThrow()
                                .applicationSample(),
                        Map.class);
        return applications.submit(
                new Application(
                        "restaurant-opening",
                        "990101",
                        Channel.WINDOW,
                        null,
                        new Applicant(
                                Applicant.Kind.ORGANISATION,
                                "示例市小满食集餐饮有限公司",
                                "91500103MAC0DE016G",
                                "13800000000",
                                null,
                                "zh-CN"),
                        (Map<String, Object>) sample.get("situation"),
                        (Map<String, Object>) sample.get("data"),
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        List.of()),
                UUID.randomUUID().toString(),
                account("clerk"));
    }

    @SuppressWarnings("unchecked")
    private Received received(List<Application.HandedIn> papers) {
        Map<String, Object> sample = JsonMapper.shared()
                .readValue(
                        catalogue
                                .current(new BundleKey("company-start-up"))
                                .orElseThrow()
                                .applicationSample(),
                        Map.class);
        Application application = new Application(
                "company-start-up",
                "990101",
                Channel.WEB,
                null,
                new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", "13800000000", null, "zh-CN"),
                (Map<String, Object>) sample.get("situation"),
                (Map<String, Object>) sample.get("data"),
                papers,
                List.of(),
                List.of(),
                true,
                List.of());
        return applications.submit(application, UUID.randomUUID().toString(), account("citizen"));
    }

    /** The agencies that check beside the window say that everything is there. */
    void agenciesFindItComplete(String number) {
        for (String officer : CHECKERS) {
            tasks(officer, number).stream()
                    .filter(task -> task.step().equals("pre-check"))
                    .forEach(task -> finish(officer, task, "complete"));
        }
    }

    void finish(String officer, OpenTask task, String outcome) {
        desks.desk()
                .complete(task.id(), new Completion(outcome, Map.of(), null, List.of()), account(officer), Channel.API);
    }

    void release(String officer, OpenTask task) {
        desks.desk().release(task.id(), account(officer));
    }

    public List<OpenTask> tasks(String officer, String number) {
        return desks.inbox()
                .list(new InboxQuery(null, null, null, number, 0, 50), account(officer))
                .content();
    }

    /** The officer's task of that step, as soon as a job has opened it. */
    OpenTask task(String officer, String number, String step) {
        for (int asked = 0; asked < 3_000; asked++) {
            for (OpenTask task : tasks(officer, number)) {
                if (task.step().equals(step)) {
                    return task;
                }
            }
        }
        throw new AssertionError(officer + " has no task " + step + " of " + number);
    }

    Account account(String username) {
        return accounts.find(username).orElseThrow();
    }
}
