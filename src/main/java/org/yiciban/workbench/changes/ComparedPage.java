package org.yiciban.workbench.changes;

import java.util.List;

/**
 * What became of a service between two of its releases, in words and on the diagram.
 *
 * @param before the version on the left
 * @param after the version on the right
 * @param versions of all releases, the newest first
 */
record ComparedPage(
        String key, String name, int before, int after, List<Integer> versions, List<ChangesPage.ChangedFile> files) {}
