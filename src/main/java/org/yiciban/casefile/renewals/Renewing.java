package org.yiciban.casefile.renewals;

import java.util.Objects;
import java.util.Optional;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;

/**
 * That an item renews the certificate of another one, as the sheets say it.
 *
 * @param item the item that gave the certificate
 * @param certificate what its sheet says of that
 * @param renewal when it may be renewed
 */
public record Renewing(ItemKey item, CertificateRule certificate, CertificateRule.Renewal renewal) {

    /** What the item renews; empty where it is no renewal. */
    public static Optional<Renewing> of(Release release, ItemCode item) {
        return release.bundle().itemCodes().stream()
                .map(code -> by(release, code).orElse(null))
                .filter(Objects::nonNull)
                .filter(renewing -> renewing.renewal().item().equals(item))
                .findFirst();
    }

    /** How the certificate that the item gives is renewed in that service; empty where it can't be. */
    public static Optional<Renewing> by(Release release, ItemCode item) {
        return release.item(item).certificate().flatMap(rule -> rule.renewal()
                .filter(renewal -> release.bundle().request(renewal.item()).isPresent())
                .map(renewal -> new Renewing(ItemKey.of(item), rule, renewal)));
    }
}
