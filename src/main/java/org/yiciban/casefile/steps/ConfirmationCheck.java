package org.yiciban.casefile.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.ProvenIdentity;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Sha256;

/** Whether one may confirm now, and is the one. */
@Component
public class ConfirmationCheck {

    private final ConfirmationBook book;
    private final ProvenIdentity proven;

    ConfirmationCheck(ConfirmationBook book, ProvenIdentity proven) {
        this.book = book;
        this.proven = proven;
    }

    /**
     * What answers can't change any more: who was asked to confirm stays named as he was asked, or somebody would be named
     * who was never asked.
     *
     * @param before the answers as they stand
     */
    public List<FieldError> changed(CaseFile file, Map<String, Object> before, Map<String, Object> data) {
        List<FieldError> errors = new ArrayList<>();
        for (ApplicantStep ask : file.release().bundle().asks()) {
            ask.confirmation()
                    .filter(one -> !Set.copyOf(ConfirmationBook.persons(one, before))
                            .equals(Set.copyOf(ConfirmationBook.persons(one, data))))
                    .filter(one -> !book.of(file.number(), ask.id()).isEmpty())
                    .map(one -> new FieldError(
                            one.list().orElse(one.number()),
                            "persons-fixed",
                            Refusal.of("supplement.persons-fixed", ask.name())))
                    .ifPresent(errors::add);
        }
        return errors;
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
