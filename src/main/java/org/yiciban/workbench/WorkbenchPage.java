package org.yiciban.workbench;

import java.util.List;

/**
 * What the home of the workbench shows.
 *
 * @param services what is released, and what is drafted for the first time
 */
record WorkbenchPage(List<Service> services) {

    /**
     * A service.
     *
     * @param name empty where no release names it yet
     * @param version of its newest release; 0 where there is none
     * @param at when that was released; empty where there is none
     * @param shipped whether the newest release came with the program
     * @param running how many cases run on its releases, by version, the newest first
     * @param drafts what is worked at
     */
    record Service(
            String key,
            String name,
            int version,
            String at,
            boolean shipped,
            List<Running> running,
            List<Drafted> drafts) {}

    /** Cases that run on one release. */
    record Running(int version, int cases) {}

    /** A draft that has not come to its end; {@code stops} counts what stops its release. */
    record Drafted(DraftsPage.DraftLine line, int stops, int warnings) {}
}
