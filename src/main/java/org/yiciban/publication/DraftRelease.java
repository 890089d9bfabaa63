package org.yiciban.publication;

import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.shared.BundleKey;

/** What a draft releases: its service, and the others that share a changed file, all or none. */
@Component
class DraftRelease {

    private final DraftFiles files;
    private final Catalogue catalogue;
    private final Releases releases;

    DraftRelease(DraftFiles files, Catalogue catalogue, Releases releases) {
        this.files = files;
        this.catalogue = catalogue;
        this.releases = releases;
    }

    /** The services that get a new release with it as of now. */
    List<BundleKey> others(ModelDraft draft) {
        return otherFiles(draft).stream().map(BundleFiles::key).toList();
    }

    /** What it would release as of now. */
    DraftContent content(ModelDraft draft) {
        return new DraftContent(
                files.whole(draft),
                new TreeSet<>(draft.paths()),
                files.removed(draft.id()),
                draft.base(),
                otherFiles(draft),
                draft.findings());
    }

    private List<BundleFiles> otherFiles(ModelDraft draft) {
        return new SharedFiles(files.whole(draft), new TreeSet<>(draft.paths())).others(catalogue.current());
    }

    /**
     * Releases it in the transaction of the caller.
     *
     * @return id of the release of its service
     * @throws org.yiciban.catalogue.release.ReleaseOvertaken when its service, or one that shares a file, has a newer release
     * @throws org.yiciban.catalogue.yaml.CatalogueFileException when one is refused
     */
    long of(ModelDraft draft) {
        for (BundleFiles other : otherFiles(draft)) {
            releases.publish(
                    other, catalogue.current(other.key()).map(Release::id).orElse(null));
        }
        return releases.publish(files.whole(draft), draft.base());
    }
}
