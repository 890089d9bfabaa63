package org.yiciban.api.resource;

import java.util.Locale;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BundleSheet;
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
                bundle.promised().otherwise().map(TimeLimit::toString).orElse(null),
                bundle.statutory().otherwise().limit().map(TimeLimit::toString).orElse(null),
                bundle.items().size());
    }
}
