package org.yiciban.window.calendars;

import java.util.List;
import org.yiciban.casefile.calendars.CalendarChange;

/**
 * What the page shows before the calendars change.
 *
 * @param moves dates that would move
 * @param notice to be adopted; null where one is withdrawn
 * @param withdrawal null where one is adopted
 */
record CalendarPreviewPage(int year, CalendarChange change, List<Move> moves, String notice, Withdrawal withdrawal) {

    /**
     * A date that would move, in words.
     *
     * @param item null where the clock belongs to the whole case
     */
    record Move(String number, String clock, String item, String whose, String from, String to, List<String> notes) {}

    /** The reason as typed, and what is wrong with it. */
    record Withdrawal(String reason, String wrong) {}

    /** Whether there is a change to adopt. */
    public boolean adoptable() {
        return withdrawal == null && change.changes();
    }
}
