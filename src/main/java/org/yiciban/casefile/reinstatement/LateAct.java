package org.yiciban.casefile.reinstatement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.record.Presence;
import org.yiciban.shared.LocalText;

/**
 * A supplement that came in time and was recorded only after the application had counted as abandoned, as typed.
 *
 * @param way name of a {@link Way}
 * @param actedOn the day on which it was handed in or posted, as {@code 2026-11-27}
 * @param arrivedOn the day on which what was posted arrived; not read otherwise
 * @param papersBack {@code yes} when the applicant has taken the application's papers back, {@code no} when they are here
 * @param reason how it came that nobody recorded it
 * @param proof id of the upload that proves the day: a receipt, a postmark, a page of the mail book
 * @param supplement what was handed in
 * @param presence who handed it in at the window and was seen there; null or nobody where it lay in the tray, or was posted
 */
public record LateAct(
        String way,
        String actedOn,
        String arrivedOn,
        String papersBack,
        String reason,
        String proof,
        Supplement supplement,
        Presence presence) {

    /** How the applicant handed it in. */
    public enum Way {
        /** At a counter of the authority: the day of receipt counts. */
        HANDED_IN,
        /** By post: what is posted before the limit ends isn't late, whenever it arrives. */
        POSTED
    }

    /**
     * What was found in order.
     *
     * @param arrivedOn the day from which time runs against the authority
     * @param presence who handed it in, in words; null where nobody was seen
     */
    public record Proven(
            Way way,
            LocalDate actedOn,
            LocalDate arrivedOn,
            String reason,
            String proof,
            @Nullable LocalText presence) {

        Proven by(@Nullable LocalText person) {
            return new Proven(way, actedOn, arrivedOn, reason, proof, person);
        }
    }
}
