package org.yiciban.modelling.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yiciban.catalogue.reading.BundleFiles;

/** The files of a bundle, as the rules take them. */
public final class ReleaseFiles {

    private ReleaseFiles() {}

    public static List<ModelFile> of(BundleFiles bundle) {
        return bundle.files().entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
