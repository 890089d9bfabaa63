package org.yiciban.archive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where packages for the archive are put, and how they are written.
 *
 * @param folder shared by all nodes; empty for none: what is over then stays in the program alone
 * @param profile a file of a place that says how elements of the metadata are called and which ends are archived; empty for
 *     that of the program
 * @param fonds number of the fonds 全宗号, as the archive has given it; empty where it fills that in itself
 */
@ConfigurationProperties("yiciban.archive")
record ArchiveSettings(
        @DefaultValue("") String folder, @DefaultValue("") String profile, @DefaultValue("") String fonds) {

    boolean on() {
        return !folder.isBlank();
    }
}
