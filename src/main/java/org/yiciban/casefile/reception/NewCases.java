package org.yiciban.casefile.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.FilingRight;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Filing;
import org.yiciban.casefile.record.StoredCase;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.CaseNumbers;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/** A case before it is written: its number, its items, its query code, and whoever is told beside the one who files. */
@Component
class NewCases {

    private final CaseNumbers numbers;
    private final CaseSecret secret;
    private final CaseFiles cases;
    private final Accounts accounts;
    private final LegalTime time;

    NewCases(CaseNumbers numbers, CaseSecret secret, CaseFiles cases, Accounts accounts, LegalTime time) {
        this.numbers = numbers;
        this.secret = secret;
        this.cases = cases;
        this.accounts = accounts;
        this.time = time;
    }

    Instant now() {
        return time.now();
    }

    CaseNumber number(LocalDate day, ApplicationCheck.Sound sound) {
        return numbers.next(day, sound.division(), sound.release().bundle().shortCode());
    }

    CaseFile file(
            CaseNumber number, ApplicationCheck.Sound sound, Application application, Account account, Instant now) {
        CaseFile file = new CaseFile(
                StoredCase.received(
                        number,
                        sound.release(),
                        new Filing(
                                sound.division(),
                                application.channel(),
                                account.username(),
                                sound.mandate() == null
                                        ? null
                                        : sound.applicant().name() + "；"
                                                + sound.mandate().words(),
                                sound.applicant(),
                                sound.situation().facts(),
                                application.electronicService(),
                                application.byPerson(),
                                secret.newSalt(),
                                now,
                                sound.mandate(),
                                principal(sound))),
                List.of(),
                List.of());
        file.rows().numbered(sound.rowNumbers());
        RowItems rows = new RowItems(sound.release(), sound.data());
        RowAgencies agencies = new RowAgencies(sound.release(), sound.data());
        for (ItemCode code : itemsOf(sound)) {
            boolean committed = application.commitments().stream()
                    .anyMatch(given -> given.item().equals(code.value()));
            rows.of(code)
                    .forEach((key, title) -> file.add(
                            key,
                            title.orElse(null),
                            agencies.of(key, sound.situation().facts()),
                            committed));
        }
        return file;
    }

    /**
     * The applicant's own account, when an agent files for a person who has one, or for an organisation whose legal
     * representative has one: he is told and sees the case.
     */
    private @Nullable String principal(ApplicationCheck.Sound sound) {
        if (sound.mandate() == null) {
            return null;
        }
        Object number = sound.applicant().kind() == Applicant.Kind.PERSON
                ? sound.applicant().idNumber()
                : sound.data().get(FilingRight.REPRESENTATIVE);
        return number == null
                        || number.toString().equalsIgnoreCase(sound.mandate().agentIdNumber())
                ? null
                : accounts.ofPerson(number.toString().strip().toUpperCase(Locale.ROOT))
                        .map(Account::username)
                        .orElse(null);
    }

    private static List<ItemCode> itemsOf(ApplicationCheck.Sound sound) {
        return sound.release().guidance(sound.situation()).items();
    }

    /** What was answered when the application was taken. */
    Received receipt(CaseNumber number) {
        return cases.find(number).map(file -> received(file, true)).orElseThrow(ActRefused::noSuchCase);
    }

    /** What the applicant is told: the number and the query code, again when the same request comes again. */
    Received received(CaseFile file, boolean repeated) {
        return new Received(
                file.number(),
                secret.queryCode(file.number().value(), file.filing().codeSalt()),
                // the answer is the same however far the case has come since
                CaseStatus.RECEIVED,
                file.filing().receivedAt(),
                repeated);
    }
}
