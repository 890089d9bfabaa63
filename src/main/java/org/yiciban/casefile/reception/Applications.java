package org.yiciban.casefile.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;

/** Taking applications 收件. The same key gives the same case, however often it is sent. */
@Service
public class Applications {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseTransactions caseTransactions;
    private final ApplicationCheck check;
    private final SubmissionKeys keys;
    private final NewCases newCases;
    private final CaseRegistration caseRegistration;

    Applications(
            CaseTransactions caseTransactions,
            ApplicationCheck check,
            SubmissionKeys keys,
            NewCases newCases,
            CaseRegistration caseRegistration) {
        this.caseTransactions = caseTransactions;
        this.check = check;
        this.keys = keys;
        this.newCases = newCases;
        this.caseRegistration = caseRegistration;
    }

    /**
     * Takes an application.
     *
     * @param key the sender's key for this request
     * @throws InvalidInput when fields are wrong, or the key was used for another request
     */
    public Received submit(Application application, String key, Account account) {
        return submit(application, key, account, false);
    }

    /**
     * Takes an application at the window although answers are missing or wrong; pre-check finds them listed.
     *
     * @param key the sender's key for this request
     * @throws InvalidInput when there is no applicant, no service, or the situation is unknown
     */
    public Received submitAsItIs(Application application, String key, Account clerk) {
        return submit(application, key, clerk, application.channel() == Channel.WINDOW && clerk.is(Role.CLERK));
    }

    private Received submit(Application application, String key, Account account, boolean asItIs) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw InvalidInput.of("Idempotency-Key", "required", "application.key-missing");
        }
        return caseTransactions
                .run(() -> before(application, key, account))
                .orElseGet(() -> take(application, key, account, asItIs));
    }

    /**
     * Refuses whoever may file nothing online, before anything is typed.
     *
     * @throws ActRefused with the way out
     */
    public void requireFiler(Account account) {
        check.requireFiler(account);
    }

    /** The case that the account's request with this key made before. */
    public Optional<CaseNumber> known(String key, Account account) {
        return keys.known(account, key);
    }

    /** Checks an application without taking it. */
    public void validate(Application application, Account account) {
        check.check(application, account);
    }

    /** Whether the window may take it as it is: nothing but answers is missing or wrong. */
    public boolean takeableAsItIs(Application application, Account clerk) {
        try {
            check.check(application, clerk, true);
            return true;
        } catch (InvalidInput impossible) {
            return false;
        }
    }

    private Optional<Received> before(Application application, String key, Account account) {
        return keys.find(account, key, application).map(newCases::receipt);
    }

    /**
     * The number is taken and committed before the act begins: nobody waits for it with a connection in the hand, and the
     * day's applications don't wait for each other. When the same request comes twice at once, one of the numbers is lost.
     */
    private Received take(Application application, String key, Account account, boolean asItIs) {
        ApplicationCheck.Sound sound = caseTransactions.run(() -> check.check(application, account, asItIs));
        Instant now = newCases.now();
        CaseNumber number = caseTransactions.run(() -> newCases.number(LocalDate.ofInstant(now, ZONE), sound));
        try {
            return caseTransactions.run(() -> before(application, key, account).orElseGet(() -> {
                keys.remember(account, key, application, number);
                CaseFile file = newCases.file(number, sound, application, account, now);
                ActContext context = new ActContext(account, null, application.channel(), now, null)
                        .as(Capacity.ofFiler(file), file);
                caseRegistration.receive(file, sound, context);
                return newCases.received(file, false);
            }));
        } catch (ConcurrencyFailureException lostRace) {
            // what was sound may be so no more, when a paper went to another case meanwhile: then that is what is told
            caseTransactions.run(() -> check.check(application, account, asItIs));
            throw lostRace;
        }
    }
}
