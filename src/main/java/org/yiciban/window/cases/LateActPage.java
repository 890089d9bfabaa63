package org.yiciban.window.cases;

import org.yiciban.draft.SupplementPart;
import org.yiciban.draft.SupplementShown;
import org.yiciban.shared.LocalText;

/**
 * What the page shows on which an act is recorded late, or decided about.
 *
 * @param item the code of the item that a promised paper belongs to; null where a notice was answered
 * @param itemName its name, null like it
 * @param told the latest such act
 * @param part the questions and papers that are asked for
 * @param act what was typed about the act
 * @param met what brought the page about
 */
record LateActPage(
        String number,
        String applicant,
        String bundle,
        String item,
        String itemName,
        LateActStory.Told told,
        SupplementPart part,
        LateActTyping act,
        Met met)
        implements SupplementShown {

    /**
     * What happened before.
     *
     * @param restored whether what was typed came back after a login
     * @param refused why the state of the case refused the act; null where it didn't
     */
    record Met(boolean restored, LocalText refused) {

        static final Met NOTHING = new Met(false, null);
    }
}
