package org.yiciban.modelling.doubts;

import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.reading.AskedSituations;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.Situation;

/** The situations in which a promise is doubted: those that it tells apart, as many as a doubt is worth the time. */
final class DoubtedSituations {

    private static final int MOST = 100;

    private DoubtedSituations() {}

    /** What is said in each of them. */
    static List<Map<String, Object>> of(Release release, BySituation<?> promised) {
        return new AskedSituations(release.bundle().questions())
                .situations(promised.conditions()).stream()
                        .limit(MOST)
                        .map(Situation::facts)
                        .toList();
    }
}
