package org.yiciban.workbench;

import java.util.List;

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
        List<DraftsPage.StepLine> journal) {

    /** A place of the model, and how many cases have a running clock there. */
    record Place(String name, int cases) {}

    /** A release, and how many cases run on it. */
    record Version(int version, String at, boolean shipped, String hash, int cases) {}
}
