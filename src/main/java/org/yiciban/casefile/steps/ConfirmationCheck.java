package org.yiciban.casefile.steps;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.ProvenIdentity;
import org.yiciban.shared.Sha256;

/** Whether one may confirm now, and is the one. */
@Component
class ConfirmationCheck {

    private final ConfirmationBook book;
    private final ProvenIdentity proven;

    ConfirmationCheck(ConfirmationBook book, ProvenIdentity proven) {
        this.book = book;
        this.proven = proven;
    }

    /** @throws ActRefused when it isn't proven that the account is of that very person */
    void requireHimself(Confirmation one, @Nullable Account account) {
        Optional<ProvenIdentity.Person> who = account == null ? Optional.empty() : proven.of(account);
        if (who.isEmpty()) {
            throw ActRefused.forbidden("confirmation.unproven");
        }
        if (!one.person().hasNumber(who.get().idNumber())) {
            throw ActRefused.forbidden("confirmation.other-person");
        }
    }

    /** @throws ActRefused when there is no such person, and when he can't answer any more */
    Confirmation open(CaseFile file, String ask, int place) {
        Confirmation one = book.of(file.number(), ask).stream()
                .filter(each -> each.place() == place)
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("confirmation.none"));
        if (one.state() != Confirmation.State.OPEN
                || ApplicantSteps.open(file).stream()
                        .noneMatch(each -> each.id().equals(ask))) {
            throw ActRefused.conflict("confirmation.over");
        }
        return one;
    }

    /** @throws ActRefused as if there were no such case, for every pair that doesn't fit */
    Confirmation coded(long no, String code) {
        return book.find(no, Sha256.of(code.strip().toUpperCase(Locale.ROOT))).orElseThrow(ActRefused::noSuchCase);
    }
}
