package org.yiciban.casefile.calendars;

import org.yiciban.casefile.store.CalendarBook;

/** A node that has just heard of newer calendars, and time that passes there. */
public final class OldDates {

    private static final int LOOKS = 30;

    private OldDates() {}

    /** Looks as often as it takes until it has handed over what it dated meanwhile. */
    public static void handedOver(CalendarBook book, CalendarRecomputation recomputation) {
        CalendarNews node = new CalendarNews(book, recomputation);
        for (int i = 0; i < LOOKS; i++) {
            node.look();
        }
    }
}
