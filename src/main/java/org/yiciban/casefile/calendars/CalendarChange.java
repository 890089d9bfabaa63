package org.yiciban.casefile.calendars;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ToldLimit;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/**
 * What a new or corrected calendar does to the clocks that are open.
 *
 * @param version the version that it is or would be; the present one when it changes nothing
 * @param changes whether it says anything new
 * @param open how many clocks are open and have not passed
 * @param moved how many of them get another date
 * @param firm how many dates were provisional and stand then
 * @param warnings what about the file is unlike official notices
 * @param moves which ones move or are kept from it, the first of them
 */
public record CalendarChange(
        int version, boolean changes, int open, int moved, int firm, List<Move> moves, List<LocalText> warnings) {

    /** The same with what whoever adopts it should look at again. */
    CalendarChange warned(List<LocalText> doubts) {
        return new CalendarChange(version, changes, open, moved, firm, moves, doubts);
    }

    /** Where a date goes. */
    public enum Direction {
        EARLIER,
        LATER,
        /** The calendar alone would move it, but a date that was told stays. */
        KEPT
    }

    /**
     * A date that moves, or that the calendar alone would move.
     *
     * @param item the item by code, null when the clock belongs to the whole case
     * @param to the date then
     * @param law the date by the calendar alone
     * @param whose whose limit it is
     * @param told whether the old date was told to anybody, who is then told the new one
     * @param firm whether it was told as certain
     * @param intoPast whether the calendar alone would put it before the moment of asking
     */
    public record Move(
            CaseNumber caseNumber,
            ClockKind kind,
            @Nullable String item,
            @Nullable Instant from,
            Instant to,
            @Nullable Instant law,
            ToldLimit whose,
            boolean told,
            boolean firm,
            boolean intoPast) {

        /** Where the date goes. */
        public Direction direction() {
            int way = to.compareTo(from);
            return way == 0 ? Direction.KEPT : way < 0 ? Direction.EARLIER : Direction.LATER;
        }
    }
}
