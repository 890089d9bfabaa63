package org.yiciban.trial;

import java.util.List;
import java.util.Optional;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.LocalText;

/**
 * A check as it stands: the verdict of the rules, and how far the trial has come.
 *
 * @param id by which it is asked after
 * @param done cases that were run to their ends
 * @param of how many are to be run, as far as it is known
 * @param now what is being tried; only while it runs
 * @param findings of the rules, and once the trial has ended of it, too
 * @param cleaned files of those handed in, without what other programs left in them
 */
public record CheckRun(
        String id,
        State state,
        int done,
        int of,
        Optional<LocalText> now,
        List<Finding> findings,
        List<CleanedText> cleaned) {

    /** Where a check stands. */
    public enum State {
        /** Something stands against a release. */
        REFUSED,
        /** The rules found nothing that does; the cases are being run. */
        RUNNING,
        /** The rules and all cases that were run found nothing that does. */
        OK
    }

    public CheckRun {
        findings = List.copyOf(findings);
        cleaned = List.copyOf(cleaned);
    }
}
