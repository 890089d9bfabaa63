package org.yiciban.catalogue.release;

import org.yiciban.catalogue.reading.BundleFiles;

/** A check that a bundle must pass before it is released. */
public interface ReleaseGate {

    /**
     * Looks at the files of one bundle, whose sheets are already known to be sound.
     *
     * @throws CatalogueFileException with every problem, when the bundle must not be released
     */
    void check(BundleFiles files);
}
