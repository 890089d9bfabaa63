package org.yiciban.casefile;

import java.time.Instant;
import java.util.List;
import org.yiciban.deadline.ClockKind;
import org.yiciban.shared.CaseNumber;

/**
 * What a new or corrected calendar does to the clocks that are open.
 *
 * @param version the version that it is or would be; the present one when it changes nothing
 * @param changes whether it says anything new
 * @param open how many clocks are open and have not passed
 * @param moved how many of them get another date
 * @param firm how many dates were provisional and stand then
 * @param moves which ones move, the first of them
 */
public record CalendarChange(int version, boolean changes, int open, int moved, int firm, List<Move> moves) {

    /**
     * A date that moves.
     *
     * @param item the item by code, null when the clock belongs to the whole case
     * @param told whether the old date stood, so that a later one goes with a notice
     */
    public record Move(CaseNumber caseNumber, ClockKind kind, String item, Instant from, Instant to, boolean told) {}
}
