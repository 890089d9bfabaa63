package org.yiciban.catalogue.release;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.catalogue.sheet.Theme;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.DivisionCode;

/** The catalogue of services: every released bundle, and the divisions in which they are offered. */
@Component
public class Catalogue {

    private final ReleaseRecords records;
    private final BundleLibrary library;
    private final Map<Long, Release> releases = new ConcurrentHashMap<>();

    Catalogue(ReleaseRecords records, BundleLibrary library) {
        this.records = records;
        this.library = library;
    }

    /** The newest release of every bundle, ordered by key. */
    public List<Release> current() {
        return records.currentIds().stream().map(this::release).toList();
    }

    /** Every agency of the newest releases, the window among them, as the release that came last calls it. */
    public List<Agency> agencies() {
        Map<AgencyCode, Agency> agencies = new LinkedHashMap<>();
        current().stream()
                .sorted(Comparator.comparing(Release::id).reversed())
                .flatMap(release -> release.agencies().stream())
                .forEach(agency -> agencies.putIfAbsent(agency.code(), agency));
        return List.copyOf(agencies.values());
    }

    /** Every release that a case may run on, the old ones too. */
    public List<Release> all() {
        return records.ids().stream().map(this::release).toList();
    }

    /** The newest release of a bundle. */
    public Optional<Release> current(BundleKey key) {
        return records.currentId(key).map(this::release);
    }

    /**
     * A release, old or new.
     *
     * @throws IllegalArgumentException when there is none with that id
     */
    public Release release(long id) {
        return releases.computeIfAbsent(id, records::load);
    }

    /** Forgets a release that was taken back. */
    void forget(long id) {
        releases.remove(id);
    }

    /** The division with that code, whether it still exists or not. */
    public Optional<Division> division(DivisionCode code) {
        return divisions().stream()
                .filter(division -> division.code().equals(code))
                .findFirst();
    }

    /** Where applications go that name no division: the first that takes them. */
    public String usualDivision() {
        return divisions().stream()
                .filter(Division::live)
                .map(division -> division.code().value())
                .findFirst()
                .orElseThrow();
    }

    /** The themes under which services are found, ordered as in their sheet. */
    public List<Theme> themes() {
        return library.themes();
    }

    /** All divisions, ordered as in their sheet. */
    public List<Division> divisions() {
        return library.divisions();
    }
}
