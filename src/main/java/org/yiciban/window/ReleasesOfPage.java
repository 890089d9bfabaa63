package org.yiciban.window;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import org.yiciban.catalogue.Agency;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.catalogue.Release;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;

/** The newest releases as one page sees them: asked for once, however many parts of the page want a name. */
@Component
@RequestScope
class ReleasesOfPage {

    private final Catalogue catalogue;
    private List<Release> releases;

    ReleasesOfPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Release> all() {
        if (releases == null) {
            releases = catalogue.current();
        }
        return releases;
    }

    Map<BundleKey, Release> byBundle() {
        return all().stream().collect(Collectors.toMap(Release::key, Function.identity()));
    }

    /** The agency of that code, null when no release knows it. */
    Agency agency(AgencyCode code) {
        return all().stream()
                .flatMap(release -> release.agencies().stream())
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
