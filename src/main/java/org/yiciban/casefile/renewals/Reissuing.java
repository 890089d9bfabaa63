package org.yiciban.casefile.renewals;

import java.time.LocalDate;
import java.util.Optional;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.catalogue.procedure.CertificateValidity;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;

/**
 * That an item issues the certificate of another one anew 补发、换发, as the sheets say it: it was lost or damaged.
 *
 * @param item the item that gave the certificate
 * @param certificate what its sheet says of that
 */
public record Reissuing(ItemKey item, CertificateRule certificate) {

    /** What the item issues anew; empty where it issues nothing so. */
    public static Optional<Reissuing> of(Release release, ItemCode item) {
        return release.bundle().itemCodes().stream()
                .filter(code -> release.item(code)
                        .certificate()
                        .flatMap(CertificateRule::reissue)
                        .filter(item::equals)
                        .isPresent())
                .findFirst()
                .map(code -> new Reissuing(
                        ItemKey.of(code), release.item(code).certificate().orElseThrow()));
    }

    /** The later request by which the certificate that the item gives is issued anew in that service; empty where it can't be. */
    public static Optional<LaterRequest> request(Release release, ItemCode item) {
        return release.item(item)
                .certificate()
                .flatMap(CertificateRule::reissue)
                .flatMap(code -> release.bundle().request(code));
    }

    /** Whether the item and a first version tell it without a look at the register: no version ends before that. */
    boolean holdsFirst(CaseFile file, LocalDate today) {
        CertificateValidity validity = certificate.validity();
        return validity.result().isEmpty()
                && file.find(item)
                        .filter(CaseItem::granted)
                        .flatMap(one -> Optional.ofNullable(one.issuedAt()))
                        .filter(issued -> validity.lastDay(Renewals.day(issued))
                                .filter(today::isAfter)
                                .isEmpty())
                        .isPresent();
    }
}
