package org.yiciban.window.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;

/** The newest releases as one page sees them: asked for once, however many parts of the page want a name. */
@Component
@RequestScope
public class ReleaseCache {

    private static final Comparator<Release> NEWEST_FIRST =
            Comparator.comparing(Release::id).reversed();

    private final Catalogue catalogue;
    private List<Release> releases;

    ReleaseCache(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<Release> all() {
        if (releases == null) {
            releases = catalogue.current();
        }
        return releases;
    }

    /** Every release that a case may run on: what is looked for by a name is looked for by every name that a row may show. */
    public List<Release> ever() {
        return catalogue.all();
    }

    /** The release that a case was filed under, in whose words its items are named; kept by the catalogue. */
    public Release of(long release) {
        return catalogue.release(release);
    }

    public Map<BundleKey, Release> byBundle() {
        return all().stream().collect(Collectors.toMap(Release::key, Function.identity()));
    }

    /** The agency of that code as it is called today, or was last; null when no release ever knew it. */
    public Agency agency(AgencyCode code) {
        if (code == null) {
            return null;
        }
        return named(code, all().stream())
                .or(() -> named(code, catalogue.all().stream().sorted(NEWEST_FIRST)))
                .orElse(null);
    }

    /** Whether there is, or ever was, an agency of that code. */
    public boolean knowsAgency(String code) {
        return knows(release -> release.agencies().stream().map(Agency::code), code);
    }

    /** Whether there is, or ever was, a bundle of that key. */
    public boolean knowsBundle(String key) {
        return knows(release -> Stream.of(release.key()), key);
    }

    /** Whether there is, or ever was, an item of that code. */
    public boolean knowsItem(String code) {
        return knows(release -> release.items().stream().map(ItemSheet::code), code);
    }

    private boolean knows(Function<Release, Stream<?>> codes, String code) {
        return Stream.concat(all().stream(), catalogue.all().stream())
                .flatMap(codes)
                .anyMatch(one -> one.toString().equals(code));
    }

    private static Optional<Agency> named(AgencyCode code, Stream<Release> releases) {
        return releases.flatMap(release -> release.agencies().stream())
                .filter(agency -> agency.code().equals(code))
                .findFirst();
    }
}
