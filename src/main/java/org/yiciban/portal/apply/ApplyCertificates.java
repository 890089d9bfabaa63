package org.yiciban.portal.apply;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.certificates.UsedCertificates;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.draft.Draft;
import org.yiciban.draft.DraftPaper;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;

/** Certificates in the place of papers of an application: only the applicant's own, and only by consent. */
@Component
class ApplyCertificates {

    private final UsedCertificates used;

    ApplyCertificates(UsedCertificates used) {
        this.used = used;
    }

    /** What the account may use for the applicant whom the draft names. */
    List<ApplyPapersPage.Offer> offers(List<Guidance.NeededMaterial> materials, Draft draft, Account account) {
        String number = draft.applicant() == null ? null : draft.applicant().idNumber();
        List<Guidance.NeededMaterial> provable = materials.stream()
                .filter(needed -> needed.material().certificate().isPresent())
                .toList();
        if (number == null || provable.isEmpty()) {
            return List.of();
        }
        List<Certificate> held = used.offered(number, account);
        return provable.stream()
                .flatMap(needed -> held.stream()
                        .filter(one -> needed.material()
                                .certificate()
                                .filter(one.identifier().type()::equals)
                                .isPresent())
                        .map(one -> new ApplyPapersPage.Offer(needed.material().code(), one)))
                .toList();
    }

    /**
     * Takes the one that was chosen.
     *
     * @param chosen paper and identifier, as the button sends them; null where another one was pressed
     */
    Optional<DraftPaper> take(
            @Nullable String chosen,
            boolean consent,
            List<ApplyPapersPage.Offer> offers,
            Account account,
            List<FieldError> errors) {
        Optional<ApplyPapersPage.Offer> offer =
                offers.stream().filter(one -> one.value().equals(chosen)).findFirst();
        if (offer.isEmpty()) {
            return Optional.empty();
        }
        String material = offer.get().material().value();
        try {
            String identifier = offer.get().certificate().identifier().toString();
            return Optional.of(DraftPaper.of(material, used.take(identifier, consent, account)));
        } catch (InvalidInput refused) {
            errors.add(new FieldError(
                    "file-" + material, "certificate", refused.errors().get(0).message()));
            return Optional.empty();
        } catch (ActRefused later) {
            errors.add(new FieldError("file-" + material, "certificate", later.text()));
            return Optional.empty();
        }
    }

    /** What is asked for, and what agencies read themselves where a certificate can save them that. */
    static boolean isShown(Guidance.NeededMaterial needed, Draft draft, List<ApplyPapersPage.Offer> offers) {
        String code = needed.material().code().value();
        return needed.material().handedIn()
                || !draft.rest().of(code).isEmpty()
                || offers.stream().anyMatch(offer -> offer.material().value().equals(code));
    }
}
