package org.yiciban.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.Release;

/** The files of a service that a draft changes, and the other services that have them, too. */
final class SharedFiles {

    private final BundleFiles whole;
    private final Set<String> changed;

    SharedFiles(BundleFiles whole, Set<String> own) {
        this.whole = whole;
        this.changed = new TreeSet<>(own);
        changed.retainAll(whole.files().keySet());
    }

    /** The other services that a change gives a new release, with the changed files. A list that is new to one is none of its. */
    List<BundleFiles> others(List<Release> released) {
        return released.stream()
                .filter(release -> !release.key().equals(whole.key()))
                .map(release -> with(release.files()))
                .filter(files -> released.stream()
                        .noneMatch(release -> release.key().equals(files.key())
                                && release.files().equals(files)))
                .toList();
    }

    /** The files of another service with what is changed of them. */
    BundleFiles with(BundleFiles other) {
        Map<String, String> texts = new TreeMap<>(other.files());
        for (String path : changed) {
            boolean list = CataloguePaths.listOf(path).isPresent();
            if (!list || other.file(path).isPresent()) {
                texts.put(path, whole.files().get(path));
            }
        }
        return new BundleLibrary(texts)
                .bundles().stream()
                        .filter(bundle -> bundle.key().equals(other.key()))
                        .findFirst()
                        .orElse(other);
    }
}
