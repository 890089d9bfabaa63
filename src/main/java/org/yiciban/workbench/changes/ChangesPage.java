package org.yiciban.workbench.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft changes of its service, in words and on the diagram.
 *
 * @param draft its number
 * @param name of the service
 * @param version of the release that it is compared with; 0 where the service is new
 * @param running how many cases run on the service
 * @param files that are changed; none where it says what is released
 */
record ChangesPage(long draft, String name, int version, int running, List<ChangedFile> files) {

    /**
     * A file.
     *
     * @param happened the end of the key of its word: added, removed, changed
     * @param layout whether shapes were moved
     * @param readable whether both versions can be read
     * @param marks for a model that is in both, what became of its elements, as JSON; otherwise null
     */
    record ChangedFile(
            String path, String happened, boolean layout, boolean readable, List<Line> lines, @Nullable String marks) {

        /** Whether nothing was changed of what it means. */
        public boolean isDrawnAnew() {
            return readable && layout && lines.isEmpty();
        }

        /** Whether it is the same but for spaces, order of keys and notes of editors. */
        public boolean isWrittenAnew() {
            return readable && !layout && lines.isEmpty() && happened.equals("changed");
        }
    }

    /**
     * One thing in it.
     *
     * @param happened the end of the key of its word: added, removed, changed, moved
     * @param kind the end of the key of its word
     * @param list in which it stands; empty where there is none
     * @param cases how many cases stand there now
     */
    record Line(String happened, String kind, String list, String name, String id, List<Said> values, int cases) {}

    /** What is said of it: before and after, empty where nothing is. */
    record Said(String key, String before, String after) {}
}
