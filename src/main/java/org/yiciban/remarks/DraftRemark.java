package org.yiciban.remarks;

import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yiciban.comparison.PlacesInFile;

/**
 * A remark.
 *
 * @param version of the draft of which it was written
 * @param path of the file that is meant; empty for the draft as a whole
 * @param place what is meant in it, as it was called then; null for the file as a whole
 * @param by the account that wrote it
 * @param sent whether it went back with the draft; before that it is its author's, who may take it away
 * @param done who marked it as done, and when; null until then
 * @param gone whether what is meant is no more in the draft
 * @param line of a sheet on which the place begins now; empty in other files
 */
public record DraftRemark(
        long id,
        int version,
        String path,
        PlacesInFile.@Nullable Place place,
        String text,
        String by,
        String byName,
        Instant at,
        boolean sent,
        @Nullable Done done,
        boolean gone,
        OptionalInt line) {

    /** Who marked it as done. */
    public record Done(String by, String byName, Instant at) {}

    /** The id of what is meant; empty where the whole file is, or the draft. */
    public String element() {
        return place == null ? "" : place.id();
    }

    /** Whether somebody still has to see to it. */
    public boolean isOpen() {
        return sent && done == null;
    }

    DraftRemark in(boolean isGone, OptionalInt now) {
        return new DraftRemark(id, version, path, place, text, by, byName, at, sent, done, isGone, now);
    }
}
