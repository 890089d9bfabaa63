package org.yiciban.deadline.calendar;

import java.time.LocalDate;

/** Days of one sort over all years; every question is one look-up. */
interface Days {

    boolean contains(LocalDate day);

    /** How many up to and with the day. */
    int upTo(LocalDate day);

    /** How many before the day. */
    int before(LocalDate day);

    /** The day after which exactly {@code count} days of the sort have gone by, itself the last of them. */
    LocalDate last(long count);
}
