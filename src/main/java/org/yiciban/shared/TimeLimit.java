package org.yiciban.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit of time as the law writes it: a whole number of at least one, and one unit, such as {@code 20WD}.
 *
 * @param amount how many units, 1 to 9999
 * @param unit what is counted
 */
public record TimeLimit(int amount, Unit unit) {

    /** The most units that a limit may have. */
    public static final int MOST = 9999;

    private static final Pattern NOTATION = Pattern.compile("([1-9][0-9]{0,3})(WD|WH|CD|M)");

    /** What a limit counts. */
    public enum Unit {
        /** Working day 工作日: a day on which agencies work. */
        WD,
        /** Working hour 工作小时: time inside the opening hours of working days. */
        WH,
        /** Calendar day 自然日: every day. */
        CD,
        /** Calendar month, clipped to the last day of a shorter month. */
        M
    }

    public TimeLimit {
        if (amount < 1 || amount > MOST) {
            throw new MistypedValue(
                    MistypedValue.Form.LIMIT, "a limit is a whole number from 1 to 9999, not " + amount);
        }
        if (unit == null) {
            throw new MistypedValue(MistypedValue.Form.LIMIT, "a limit needs a unit: WD, WH, CD or M");
        }
    }

    /**
     * Reads the notation of the item sheets.
     *
     * @throws IllegalArgumentException in words that can be shown, when the text is no limit
     */
    public static TimeLimit parse(String text) {
        Matcher matcher = NOTATION.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            throw new MistypedValue(
                    MistypedValue.Form.LIMIT,
                    "a limit is a whole number from 1 to 9999 and a unit (WD, WH, CD, M), such as 20WD; not “" + text
                            + "”");
        }
        return new TimeLimit(Integer.parseInt(matcher.group(1)), Unit.valueOf(matcher.group(2)));
    }

    /** Adds an extension of the same unit (licensing law Art. 42: one longer period from the start). */
    public TimeLimit plus(TimeLimit extension) {
        if (extension.unit != unit) {
            throw new IllegalArgumentException("an extension counts in the unit of its limit, " + unit);
        }
        return new TimeLimit(amount + extension.amount, unit);
    }

    /** Whether it counts in the same unit and more of it; limits in different units can't be compared without a calendar. */
    public boolean isLongerThan(TimeLimit other) {
        return unit == other.unit && amount > other.amount;
    }

    /** In words, as explanations and documents write it: 20个工作日. */
    public LocalText words() {
        String plural = amount == 1 ? "" : "s";
        return switch (unit) {
            case WD -> new LocalText(amount + "个工作日", amount + " working day" + plural);
            case WH -> new LocalText(amount + "个工作小时", amount + " working hour" + plural);
            case CD -> new LocalText(amount + "日", amount + " calendar day" + plural);
            case M -> new LocalText(amount + "个月", amount + " month" + plural);
        };
    }

    @Override
    public String toString() {
        return amount + unit.name();
    }
}
