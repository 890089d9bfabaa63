package org.yiciban.installation;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.yiciban.casefile.store.SealedJournals;

/** The journals of what is put in place, read again with the secret, and what is told of them. */
final class RestoredJournals {

    private static final int SHOWN = 20;

    private final Installation installation;
    private final List<String> broken = new ArrayList<>();
    private int journals;

    RestoredJournals(Installation installation) {
        this.installation = installation;
    }

    void read(Connection restored) {
        journals = new SealedJournals(restored, installation.secret(), installation.keys()).read(broken::add);
    }

    Restore.Outcome told(Description copy) {
        String where = "Restored: the database to “%s”, %d papers to “%s”. "
                .formatted(installation.url().split("[;?]", 2)[0], copy.papers(), installation.papers());
        return broken.isEmpty()
                ? new Restore.Outcome(where + "The journals of all " + journals + " cases are whole.", true)
                : new Restore.Outcome(
                        where
                                + "The journals of %d of %d cases are NOT as they were sealed: %s"
                                        .formatted(
                                                broken.size(),
                                                journals,
                                                broken.subList(0, Math.min(SHOWN, broken.size()))),
                        false);
    }
}
