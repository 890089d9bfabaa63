package org.yiciban.casefile.items;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.disclosure.Disclosures;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.issued.IssuedDocument;

/** Enters a grant among what is published, in the act that issues it (licensing law Art. 40). */
@Component
class GrantPublishing {

    private final Disclosures disclosures;

    GrantPublishing(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /**
     * Enters it: whose it is says the certificate, or the one that is renewed; without any it is the applicant's.
     *
     * @param given the certificate that was given with it
     * @param renewed the version of one that it renews
     */
    void publish(
            CaseFile file,
            CaseItem item,
            IssuedDocument decision,
            Optional<Certificate> given,
            Optional<CertificateRenewing.Next> renewed) {
        disclosures.granted(
                file,
                item,
                decision,
                given.map(one -> holder(one.holder(), one.validUntil()))
                        .or(() -> renewed.map(next -> holder(next.former().holder(), next.until())))
                        .orElseGet(() -> holder(file.filing().applicant())));
    }

    /**
     * A slip in a grant is corrected: what is published of it says so.
     *
     * @param next the version of the certificate in which it is corrected
     * @param name of the applicant as it has to be, where no certificate says whose grant it is and that was wrong
     */
    void corrected(
            CaseFile file, CaseItem item, IssuedDocument decision, Optional<Certificate> next, Optional<String> name) {
        Applicant applicant = file.filing().applicant();
        disclosures.corrected(
                file,
                item,
                decision,
                next.map(one -> holder(one.holder(), one.validUntil()))
                        .or(() -> name.map(right -> new Disclosures.Holder(
                                right, applicant.idNumber(), applicant.kind() == Applicant.Kind.ORGANISATION, null))));
    }

    private static Disclosures.Holder holder(Certificate.Holder holder, @Nullable LocalDate until) {
        return new Disclosures.Holder(holder.name(), holder.number(), holder.organisation(), until);
    }

    private static Disclosures.Holder holder(Applicant applicant) {
        return new Disclosures.Holder(
                applicant.name(), applicant.idNumber(), applicant.kind() == Applicant.Kind.ORGANISATION, null);
    }
}
