package org.yiciban.casefile.reception;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.FilingRight;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.CaseNumbers;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;

/** Where numbers, codes, earlier receipts and principals come from. */
@Component
record IntakeSources(CaseNumbers numbers, CaseSecret secret, CaseFiles cases, Accounts accounts) {

    /**
     * The applicant's own account, when an agent files for a person who has one, or for an organisation whose legal
     * representative has one: he is told and sees the case.
     */
    String principal(ApplicationCheck.Sound sound) {
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
}
