package org.yiciban.casefile;

import org.springframework.stereotype.Component;
import org.yiciban.identity.Account;
import org.yiciban.identity.Accounts;

/** Where numbers, codes, earlier receipts and principals come from. */
@Component
record IntakeSources(CaseNumbers numbers, CaseSecret secret, CaseFiles cases, Accounts accounts) {

    /** The applicant's own account, when an agent files for a person who has one: he is told and sees his case. */
    String principal(ApplicationCheck.Sound sound) {
        return sound.mandate() == null || sound.applicant().kind() != Applicant.Kind.PERSON
                ? null
                : accounts.ofPerson(sound.applicant().idNumber())
                        .map(Account::username)
                        .orElse(null);
    }
}
