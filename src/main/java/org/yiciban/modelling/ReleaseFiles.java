package org.yiciban.modelling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yiciban.catalogue.BundleFiles;

/** The files of a bundle, as the rules take them. */
final class ReleaseFiles {

    private ReleaseFiles() {}

    static List<ModelFile> of(BundleFiles bundle) {
        return bundle.files().entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
