package org.yiciban.api.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.shared.AgencyCode;

/** The agencies that a request may name. */
@Component
public class KnownAgencies {

    private final Catalogue catalogue;

    KnownAgencies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The agency with that code; null for none. Refuses one that isn't there. */
    public @Nullable AgencyCode known(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return catalogue.agencies().stream()
                .map(Agency::code)
                .filter(one -> one.value().equals(code))
                .findFirst()
                .orElseThrow(() -> BodyInvalid.at("agency", "unknown-agency", "body.no-agency"));
    }
}
