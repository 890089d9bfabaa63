package org.yiciban.workbench.remarks;

import java.util.List;

/**
 * What a publisher sees who writes a remark.
 *
 * @param name of the service
 * @param files of the draft, those that it brings first
 * @param path of the file that is meant; empty for the draft as a whole
 * @param file what it is called
 * @param places in it that can be meant
 * @param at the place that was chosen; empty where none was
 * @param model whether the places are drawn
 * @param text what was typed
 * @param refused why it is not kept; empty where nothing was refused
 */
record RemarkPage(
        long draft,
        String name,
        List<File> files,
        String path,
        String file,
        List<Place> places,
        String at,
        boolean model,
        String text,
        String refused) {

    /** A file of the draft; {@code own} where the draft brings it. */
    record File(String path, String name, boolean own) {}

    /** A place in it. */
    record Place(String id, String name) {}
}
