package org.yiciban.api.certificates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.certificates.OwnRenewals;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateStatus;

/**
 * A certificate.
 *
 * @param type code of its kind, 21 signs
 * @param holder name of the holder
 * @param validUntil its last day; left out where it holds for good
 * @param status how it stands today
 * @param statusCode the same as public registers write it
 * @param document number of the document that is its file
 * @param replacedBy identifier of the newer version
 * @param caseNumber the case that gave it
 * @param renewal how its renewal stands; left out where nobody renews it, or where it ends in more than a year
 * @param reissue the later request of the case by which it is issued anew; left out where it can't be asked for now
 */
record CertificateAnswer(
        String identifier,
        String type,
        String name,
        String holder,
        String agency,
        String division,
        CertificateRule.Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        CertificateStatus status,
        String statusCode,
        String document,
        @Nullable String replacedBy,
        String caseNumber,
        @Nullable RenewalAnswer renewal,
        @Nullable String reissue) {

    static CertificateAnswer of(
            Certificate one,
            LocalDate today,
            Optional<OwnRenewals.Renewal> renewal,
            Optional<String> reissue,
            Locale locale) {
        return new CertificateAnswer(
                one.identifier().toString(),
                one.identifier().type(),
                one.name().in(locale),
                one.holder().name(),
                one.agency().value(),
                one.division().value(),
                one.scope(),
                one.validFrom(),
                one.validUntil(),
                one.status(today),
                one.status(today).code(),
                one.document(),
                one.replacedBy(),
                one.caseNumber().value(),
                renewal.map(RenewalAnswer::of).orElse(null),
                reissue.orElse(null));
    }

    /**
     * How the renewal of a certificate stands (licensing law Art. 50).
     *
     * @param opens the first day on which it can be asked for
     * @param inTimeUntil the last day on which it is in time: then nobody's decision by the last day renews it
     * @param request the later request of the case that asks for it: {@code POST /api/v1/cases/{caseNumber}/requests/{request}}
     */
    record RenewalAnswer(OwnRenewals.State state, LocalDate opens, LocalDate inTimeUntil, String request) {

        static RenewalAnswer of(OwnRenewals.Renewal one) {
            return new RenewalAnswer(one.state(), one.opens(), one.inTimeUntil(), one.request());
        }
    }
}
