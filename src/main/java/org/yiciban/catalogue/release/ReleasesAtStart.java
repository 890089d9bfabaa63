package org.yiciban.catalogue.release;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CatalogueFileException;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.reading.SheetProblem;
import org.yiciban.catalogue.sheet.SheetWords;

/**
 * After database and engine and before the first request, the bundles in files whose content is new are released. A bundle
 * whose files are refused stays on its last good release, and stops neither the others nor the start; what is wrong is told.
 */
@Component
class ReleasesAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasesAtStart.class);

    private final BundleLibrary library;
    private final ReleaseRecords records;
    private final RefusedBundles refused;
    private final Releases releases;

    ReleasesAtStart(BundleLibrary library, ReleaseRecords records, RefusedBundles refused, Releases releases) {
        this.library = library;
        this.records = records;
        this.refused = refused;
        this.releases = releases;
    }

    @Override
    public void afterSingletonsInstantiated() {
        library.unused().forEach(path -> LOG.warn("no bundle uses {}; is its name right?", path));
        library.changedProcedure()
                .forEach(path -> LOG.warn(
                        "{} of a folder takes the place of the shipped one: every bundle gets a new release", path));
        LibraryCheck check = library.checking();
        refused.others(check.others(library.bundles()));
        library.bundles().forEach(files -> releaseOrTell(files, check));
    }

    private void releaseOrTell(BundleFiles files, LibraryCheck check) {
        try {
            check.bundle(files);
            release(files);
        } catch (CatalogueFileException e) {
            refused.bundle(
                    files.key(),
                    records.head(files.key()).map(ReleaseRecords.Head::version).orElse(0),
                    e.problems());
        }
    }

    /** Never over the head of a modeller: what he published stays until he takes the shipped one over. */
    private void release(BundleFiles files) {
        Optional<ReleaseRecords.Head> head = records.head(files.key());
        if (head.isPresent() && library.incomplete()) {
            return;
        }
        boolean published = head.filter(newest -> newest.origin() == ReleaseRecords.Origin.PUBLISHED)
                .isPresent();
        if (!published) {
            long id = releases.release(files, ReleaseRecords.Origin.SHIPPED);
            head.filter(newest -> id < newest.id()).ifPresent(newest -> refuseEarlier(files, newest));
        } else if (records.find(files.key(), files.contentHash()).isEmpty()) {
            LOG.info("a newer shipped version of {} waits to be taken over by a modeller", files.key());
        }
    }

    /**
     * Files of an earlier release, from a folder put back or from a node that runs an older program, take nothing back: the
     * nodes of an upgrade would take turns.
     */
    private static void refuseEarlier(BundleFiles files, ReleaseRecords.Head newest) {
        throw new CatalogueFileException(List.of(new SheetProblem(
                CataloguePaths.bundle(files.key()), 1, SheetWords.of("earlier-files", newest.version()))));
    }
}
