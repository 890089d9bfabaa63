package org.yiciban.deadline.clock;

import java.math.BigDecimal;
import org.yiciban.shared.TimeLimit.Unit;

/**
 * What is left of a limit.
 *
 * @param value working days, calendar days, or working hours as a decimal fraction
 * @param unit {@code WD}, {@code WH}, or {@code CD} for limits in calendar days and in months
 */
public record Remaining(BigDecimal value, Unit unit) {

    private static final double SECONDS_OF_AN_HOUR = 3600;

    static Remaining of(Unit unitOfLimit, long left) {
        return switch (unitOfLimit) {
            case WD -> new Remaining(BigDecimal.valueOf(left), Unit.WD);
            case CD, M -> new Remaining(BigDecimal.valueOf(left), Unit.CD);
            case WH -> new Remaining(hours(left), Unit.WH);
        };
    }

    private static BigDecimal hours(long seconds) {
        BigDecimal hours = BigDecimal.valueOf(seconds / SECONDS_OF_AN_HOUR).stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }
}
