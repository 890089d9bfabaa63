package org.yiciban.catalogue.release;

import java.util.List;
import java.util.stream.Stream;
import org.yiciban.catalogue.sheet.Agency;

/** The agencies that have something to do in a service. */
public final class AgenciesAtWork {

    private AgenciesAtWork() {}

    /** The window, the lead, and those of its items and steps; each once. */
    public static List<Agency> of(Release release) {
        return Stream.of(
                        Stream.of(release.window().code(), release.bundle().leadAgency()),
                        release.items().stream().flatMap(item -> item.agency().all().stream()),
                        release.bundle().steps().stream().map(release::agencyOf))
                .flatMap(codes -> codes)
                .distinct()
                .map(release::agency)
                .toList();
    }
}
