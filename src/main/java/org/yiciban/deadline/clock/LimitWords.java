package org.yiciban.deadline.clock;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** A limit in words, as explanations and documents write it. */
public final class LimitWords {

    private LimitWords() {}

    /** Such as 20个工作日. */
    public static LocalText of(TimeLimit limit) {
        String plural = limit.amount() == 1 ? "" : "s";
        return switch (limit.unit()) {
            case WD -> text(limit, "个工作日", " working day" + plural);
            case WH -> text(limit, "个工作小时", " working hour" + plural);
            case CD -> text(limit, "日", " calendar day" + plural);
            case M -> text(limit, "个月", " month" + plural);
        };
    }

    private static LocalText text(TimeLimit limit, String zh, String en) {
        return new LocalText(limit.amount() + zh, limit.amount() + en);
    }
}
