package org.yiciban.comparison;

import java.util.List;

/**
 * What became of one file.
 *
 * @param happened whether it is new, gone or changed
 * @param changes of what it means, in the order of the file; empty where the file is gone
 * @param layout whether shapes were moved, which means nothing
 * @param readable whether both versions can be read; otherwise nothing more is told
 */
public record FileChange(
        String path, Change.Happened happened, List<Change> changes, boolean layout, boolean readable) {

    public FileChange {
        changes = List.copyOf(changes);
    }
}
