package org.yiciban.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.BundleKey;

/**
 * What a draft would release.
 *
 * @param whole the service
 * @param own paths of the files that the draft brings
 * @param removed paths of released files that it takes away
 * @param base id of the release that it changes; null where there is none
 * @param others services that share a changed file, as they would be released
 * @param findings of the rules
 * @param unused texts of files that the draft brings and the service doesn't need, by their paths
 */
record DraftContent(
        BundleFiles whole,
        Set<String> own,
        Set<String> removed,
        @Nullable Long base,
        List<BundleFiles> others,
        List<Finding> findings,
        Map<String, String> unused) {

    /** One without a file too many. */
    DraftContent(
            BundleFiles whole,
            Set<String> own,
            Set<String> removed,
            @Nullable Long base,
            List<BundleFiles> others,
            List<Finding> findings) {
        this(whole, own, removed, base, others, findings, Map.of());
    }

    List<BundleKey> otherKeys() {
        return others.stream().map(BundleFiles::key).toList();
    }

    /** Whether it says the same as what is released. */
    boolean changesNothing() {
        return own.isEmpty() && removed.isEmpty();
    }

    boolean refused() {
        return findings.stream().anyMatch(Finding::stopsRelease);
    }
}
