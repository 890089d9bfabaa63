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
 * @param summary what a new service is; null where it is none, or can't be read yet
 * @param files that are changed; none where it says what is released
 */
public record ChangesPage(
        long draft, String name, int version, int running, @Nullable Summary summary, List<ChangedFile> files) {

    public ChangesPage {
        files = List.copyOf(files);
    }

    /**
     * A new service.
     *
     * @param model path of its diagram
     * @param lead its lead agency
     * @param promised its limits in words; empty where it has none, as are the statutory ones
     * @param questions that the applicant answers first
     * @param steps what happens, in the order in which one comes to it
     */
    public record Summary(
            String model,
            String lead,
            String promised,
            String statutory,
            List<String> questions,
            List<String> steps,
            List<NewItem> items) {}

    /**
     * One of its items.
     *
     * @param path of its sheet
     * @param papers that the applicant hands in
     * @param when the condition under which the service has it; empty where it always has
     */
    public record NewItem(
            String path,
            String name,
            String agency,
            String statutory,
            String promised,
            List<String> papers,
            String when) {}

    /**
     * A file.
     *
     * @param name what people call it
     * @param happened the end of the key of its word: added, removed, changed
     * @param layout whether shapes were moved
     * @param readable whether both versions can be read
     * @param marks for a model that is in both, what became of its elements, as JSON; otherwise null
     */
    public record ChangedFile(
            String path,
            String name,
            String happened,
            boolean layout,
            boolean readable,
            List<Line> lines,
            @Nullable String marks) {

        public ChangedFile {
            lines = List.copyOf(lines);
        }

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
     * @param kind what kind of thing it is, in words
     * @param id by which it stands in the file; empty where its name says it
     * @param place the same in every case
     * @param cases how many cases stand there now
     */
    public record Line(
            String happened, String kind, String name, String id, String place, List<Said> values, int cases) {

        public Line {
            values = List.copyOf(values);
        }
    }

    /** What is said of it: before and after, empty where nothing is. */
    public record Said(String key, String before, String after) {}
}
