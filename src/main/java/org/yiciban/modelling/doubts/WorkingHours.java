package org.yiciban.modelling.doubts;

import org.yiciban.shared.TimeLimit;

/** Limits of different units in opening hours, as they are at the least: a week has five working days, a month twenty. */
final class WorkingHours {

    private static final int A_DAY = 7;

    private WorkingHours() {}

    static int least(TimeLimit limit) {
        return switch (limit.unit()) {
            case WH -> limit.amount();
            case WD -> limit.amount() * A_DAY;
            case CD -> limit.amount() * 5 / 7 * A_DAY;
            case M -> limit.amount() * 20 * A_DAY;
        };
    }

    /** Working days, rounded up. */
    static int days(int hours) {
        return (hours + A_DAY - 1) / A_DAY;
    }
}
