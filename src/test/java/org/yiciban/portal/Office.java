package org.yiciban.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.yiciban.casefile.Applicant;
import org.yiciban.casefile.Application;
import org.yiciban.casefile.Applications;
import org.yiciban.casefile.Channel;
import org.yiciban.casefile.Completion;
import org.yiciban.casefile.Defect;
import org.yiciban.casefile.Desk;
import org.yiciban.casefile.Inbox;
import org.yiciban.casefile.InboxQuery;
import org.yiciban.casefile.OpenTask;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.identity.Account;
import org.yiciban.identity.Accounts;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import tools.jackson.databind.json.JsonMapper;

/** The authorities' side of a case, without their pages. */
@TestComponent
class Office {

    private static final List<String> CHECKERS =
            List.of("clerk", "amr", "police", "tax", "hrss", "medical", "fund", "bank", "fire", "urban");
    private static final String BUNDLE = "company-start-up";

    private final Applications applications;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Inbox inbox;
    private final Desk desk;

    Office(Applications applications, Accounts accounts, Catalogue catalogue, Inbox inbox, Desk desk) {
        this.applications = applications;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.inbox = inbox;
        this.desk = desk;
    }

    /** A company's application as the bundle's sample has it, from this account. */
    @SuppressWarnings("unchecked")
    CaseNumber received(String account) {
        Map<String, Object> sample = JsonMapper.shared()
                .readValue(
                        catalogue.current(new BundleKey(BUNDLE)).orElseThrow().applicationSample(), Map.class);
        Application application = new Application(
                BUNDLE,
                "990101",
                Channel.WEB,
                null,
                new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", "13800000000", null, "zh-CN"),
                (Map<String, Object>) sample.get("situation"),
                (Map<String, Object>) sample.get("data"),
                List.of(),
                List.of(),
                List.of(),
                true);
        return applications
                .submit(application, UUID.randomUUID().toString(), account(account))
                .caseNumber();
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

    private void finish(CaseNumber number, String step, String officer, Completion completion) {
        for (OpenTask task : inbox.list(new InboxQuery(null, null, null, number.value(), 0, 20), account(officer))
                .content()) {
            if (task.step().equals(step)) {
                desk.complete(task.id(), completion, account(officer), Channel.API);
            }
        }
    }

    Account account(String username) {
        return accounts.find(username).orElseThrow();
    }
}
