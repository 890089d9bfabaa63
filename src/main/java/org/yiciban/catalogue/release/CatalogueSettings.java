package org.yiciban.catalogue.release;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the catalogue.
 *
 * @param bundles folders with {@code bpmn/} and {@code forms/} that are put over what is shipped, one after the other, separated
 *     by commas; none when empty
 */
@ConfigurationProperties("yiciban")
public record CatalogueSettings(String bundles) {

    public CatalogueSettings {
        bundles = bundles == null ? "" : bundles.strip();
    }

    /** The folders, in their order. */
    public List<Path> folders() {
        return Arrays.stream(bundles.split(","))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }
}
