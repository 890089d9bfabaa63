package org.yiciban.api;

import java.util.Locale;
import org.yiciban.catalogue.BundleSheet;
import org.yiciban.catalogue.Release;
import org.yiciban.shared.TimeLimit;

/** A service in the list. */
record ServiceSummary(
        String key,
        String name,
        BundleSheet.Audience audience,
        String leadAgency,
        String promised,
        String statutory,
        int items) {

    static ServiceSummary of(Release release, Locale locale) {
        BundleSheet bundle = release.bundle();
        return new ServiceSummary(
                bundle.key().value(),
                bundle.name().in(locale),
                bundle.audience(),
                bundle.leadAgency().value(),
                bundle.promised().map(TimeLimit::toString).orElse(null),
                bundle.statutory().limit().map(TimeLimit::toString).orElse(null),
                bundle.items().size());
    }
}
