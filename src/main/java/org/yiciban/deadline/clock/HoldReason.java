package org.yiciban.deadline.clock;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/** Why a clock ends later than its calendar says. */
public enum HoldReason {
    /** The applicant was told a later date by a notice. */
    TOLD("节假日安排更新后本应提前，但已告知的日期不因此提前", "a newer calendar would end it sooner, but a told date never moves earlier"),
    /** A newer calendar would end it before the day on which that calendar came. */
    DAY_OF_CALENDAR(
            "节假日安排更新后期限提前，自新日历采用之日起计", "a newer calendar ends it sooner, but not before the day that calendar came"),
    /** A shorter promise would end it before the day on which it was made. */
    DAY_OF_PROMISE("承诺时限缩短后期限提前，但不早于缩短之日", "a shorter promise ends it sooner, but not before the day it was made");

    private final LocalText text;

    HoldReason(String zh, String en) {
        this.text = new LocalText(zh, en);
    }

    LocalText text() {
        return text;
    }

    static Optional<HoldReason> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
