package org.yiciban.casefile.migration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/**
 * A run that puts cases of a service under a release of it.
 *
 * @param version of that release
 * @param askedBy account of who began it
 * @param waiting how many cases are still to be looked at
 * @param moved how many follow the release now
 * @param stayed those that go on under theirs, the first {@link #MOST_LISTED} of them
 * @param staying how many do
 * @param finishedAt null while it runs
 */
public record MigrationRun(
        long id,
        BundleKey bundle,
        int version,
        String askedBy,
        State state,
        int waiting,
        int moved,
        List<Stayed> stayed,
        int staying,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** So many cases that stay are listed. */
    public static final int MOST_LISTED = 200;

    /** How far it is. */
    public enum State {
        RUNNING,
        /** Somebody stopped it; what has moved stays moved. */
        STOPPED,
        /** A newer release was published meanwhile, which may be an older one that came back; the rest stays where it is. */
        OVERTAKEN,
        DONE
    }

    /** A case that goes on under its own release, and why. */
    public record Stayed(CaseNumber caseNumber, LocalText reason) {}

    /** How many cases it is about. */
    public int total() {
        return waiting + moved + staying;
    }
}
