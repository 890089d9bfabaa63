package org.yiciban.portal.frame;

import org.yiciban.shared.LocalText;

/**
 * What the page shows that asks for a case number and its code.
 *
 * @param wrong why nothing is shown, or null
 * @param at the field that it is about, where it is one
 * @param waitMinutes how long nobody may try again; null where one may
 */
public record TrackAskPage(String number, LocalText wrong, String at, Integer waitMinutes) {

    private static final int LONGEST = 40;

    public TrackAskPage {
        number = number == null ? "" : number.substring(0, Math.min(number.length(), LONGEST));
    }

    /** The page before anything went wrong. */
    public static TrackAskPage asking(String number) {
        return new TrackAskPage(number, null, null, null);
    }

    /** The page with what was wrong. */
    public TrackAskPage wrong(LocalText why, String field) {
        return new TrackAskPage(number, why, field, null);
    }
}
