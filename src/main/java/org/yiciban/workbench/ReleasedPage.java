package org.yiciban.workbench;

import java.util.List;
import org.yiciban.casefile.lists.StepTimes;

/**
 * What the page of one service shows: its releases, where its cases stand, and who changed what.
 *
 * @param running how many cases run on it
 * @param states of the elements of its newest model at which cases stand, as JSON
 */
record ReleasedPage(
        String key,
        String name,
        int running,
        String states,
        List<Place> places,
        List<Version> versions,
        List<Taken> taken,
        List<DraftsPage.StepLine> journal) {

    /** A place of the model, and how many cases have a running clock there. */
    record Place(String name, int cases) {}

    /**
     * How long a part has taken under a release, in working days.
     *
     * @param half within which half of the cases were done
     * @param most within which nine of ten were
     */
    record Taken(int version, String part, int times, String half, String most) {

        /** Parts that no sheet names are called by the messages. */
        public boolean ofAll() {
            return part.equals(StepTimes.RECEPTION) || part.equals(StepTimes.WHOLE);
        }
    }

    /** A release, and how many cases run on it. */
    record Version(int version, String at, boolean shipped, String hash, int cases) {}
}
