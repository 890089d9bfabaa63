package org.yiciban.catalogue.release;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.shared.LocalText;

/**
 * After database and engine and before the first request, the bundles in files whose content is new are released: those that
 * are shipped at once, those with files of one's own when their cases have been run. A bundle whose files are refused stays
 * on its last good release, and stops neither the others nor the start; what is wrong is told.
 */
@Component
class ReleasesAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasesAtStart.class);

    private final BundleLibrary library;
    private final ReleaseRecords records;
    private final RefusedBundles refused;
    private final Releases releases;
    private final ObjectProvider<ReleaseTrials> trials;

    ReleasesAtStart(
            BundleLibrary library,
            ReleaseRecords records,
            RefusedBundles refused,
            Releases releases,
            ObjectProvider<ReleaseTrials> trials) {
        this.library = library;
        this.records = records;
        this.refused = refused;
        this.releases = releases;
        this.trials = trials;
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
            ReleaseTrials untried = isNew(files)
                    ? trials.stream()
                            .filter(one -> !one.isProved(files))
                            .findFirst()
                            .orElse(null)
                    : null;
            if (untried == null) {
                release(files);
            } else if (library.isShipped(files)) {
                release(files);
                untried.run(files, found -> tell(files, found));
            } else {
                releases.check(files);
                refused.onTrial(files.key(), version(files));
                untried.run(files, found -> releaseTried(files, found));
            }
        } catch (CatalogueFileException e) {
            refused.bundle(files.key(), version(files), e.problems());
        }
    }

    private void releaseTried(BundleFiles files, List<SheetProblem> found) {
        try {
            if (!found.isEmpty()) {
                throw new CatalogueFileException(found);
            }
            release(files);
            refused.released(files.key());
        } catch (CatalogueFileException e) {
            refused.bundle(files.key(), version(files), e.problems());
        }
    }

    private void tell(BundleFiles files, List<SheetProblem> found) {
        if (!found.isEmpty()) {
            refused.atWork(files.key(), version(files), found);
        }
    }

    private int version(BundleFiles files) {
        return records.head(files.key()).map(ReleaseRecords.Head::version).orElse(0);
    }

    /** Whether a release would come of them that there hasn't been yet. */
    private boolean isNew(BundleFiles files) {
        return records.head(files.key())
                        .filter(head -> library.incomplete() || head.origin() == ReleaseRecords.Origin.PUBLISHED)
                        .isEmpty()
                && records.find(files.key(), files.contentHash()).isEmpty();
    }

    /** Never over the head of a modeller: what he published stays until he takes the shipped one over; that it is there is told. */
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
            throw told(files, SheetWords.of("published-stands", head.get().version()));
        }
    }

    /**
     * Files of an earlier release, from a folder put back or from a node that runs an older program, take nothing back: the
     * nodes of an upgrade would take turns.
     */
    private static void refuseEarlier(BundleFiles files, ReleaseRecords.Head newest) {
        throw told(files, SheetWords.of("earlier-files", newest.version()));
    }

    private static CatalogueFileException told(BundleFiles files, LocalText why) {
        return new CatalogueFileException(List.of(new SheetProblem(CataloguePaths.bundle(files.key()), 1, why)));
    }
}
