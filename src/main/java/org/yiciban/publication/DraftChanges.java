package org.yiciban.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.comparison.FileChange;
import org.yiciban.comparison.ServiceComparison;

/** What a draft changes of its service. */
@Component
public class DraftChanges {

    private final Catalogue catalogue;
    private final DraftFiles files;

    DraftChanges(Catalogue catalogue, DraftFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    /** The release that the draft was begun from; empty where the service is new. */
    public Optional<Release> base(ModelDraft draft) {
        return Optional.ofNullable(draft.base()).map(catalogue::release);
    }

    /** Each changed file, by path; empty once the draft has come to its end, as it keeps no files then. */
    public Optional<List<FileChange>> of(ModelDraft draft) {
        BundleFiles whole = files.whole(draft);
        if (whole.files().isEmpty()) {
            return Optional.empty();
        }
        Optional<BundleFiles> before = base(draft).map(Release::files);
        return Optional.of(ServiceComparison.of(before.orElse(null), whole).stream()
                // a new service is new in what the draft brings; the rest is there for all
                .filter(file -> before.isPresent() || draft.paths().contains(file.path()))
                .toList());
    }
}
