package org.yiciban.atrest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hashes that lie in rows of their own, made from what lies sealed elsewhere: those that aren't there yet, or are of an older
 * key, are made in the background.
 */
public interface HashedRows {

    /**
     * What was found on the way.
     *
     * @param looked how many were looked at
     * @param renewed how many of them were made anew
     * @param unreadable how many could not be made, since what they are made from can't be opened
     * @param last where it ended, null at the end of all
     */
    record Stretch(int looked, int renewed, int unreadable, @Nullable List<Object> last) {}

    /** Where they lie. */
    String table();

    /** The column of that table. */
    String column();

    /**
     * Makes the hashes anew that aren't of the current key, in a transaction of the caller.
     *
     * @param current the keys of whoever asks
     * @param after where the last stretch ended, null to begin
     * @param rows how many to look at
     */
    Stretch renew(AtRest current, @Nullable List<Object> after, int rows);
}
