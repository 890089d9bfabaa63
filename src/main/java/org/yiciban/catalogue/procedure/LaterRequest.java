package org.yiciban.catalogue.procedure;

import java.util.Optional;
import java.util.Set;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/**
 * What may be asked for in a case that is under way or over 后续申请: a copy of what was lost, a correction, a complaint. Each is
 * handled as one item, by a model of its own beside the bundle's, which doesn't wait for it.
 *
 * @param item the item that it is handled as; none of the application, and of no other request
 * @param form the name of its form below {@code forms/steps/}, without ending; empty for an item that came into the service
 *     after the case was filed
 * @param papers what is handed in with it, each of them
 * @param who may make it
 * @param from since when
 * @param of the item whose decision opens it; empty where no single item does
 * @param within how long since then, days to their end; empty for any time
 * @param basis the rule that gives the right to it
 * @param times how often in one case, one after the other
 * @param holdsDelivery whether the results of the case aren't handed over before it is over
 */
public record LaterRequest(
        String id,
        LocalText name,
        ItemCode item,
        String form,
        Set<MaterialCode> papers,
        Who who,
        From from,
        Optional<ItemCode> of,
        Optional<TimeLimit> within,
        LocalText basis,
        int times,
        boolean holdsDelivery) {

    /** The most that a sheet may allow in one case. */
    public static final int MOST_TIMES = 20;

    /** Between the key of the bundle and the id of the request, in the name of the model. */
    private static final String MARK = ".";

    /** Who may make it. */
    public enum Who {
        /** The applicant, or who acts for him: with a login, or before the window. */
        APPLICANT,
        /** He as well as whoever shows the number of the case and its code. */
        HOLDER
    }

    /** Since when it may be made. */
    public enum From {
        /** The acceptance of the case. */
        ACCEPTANCE,
        /** The decision on an item, whatever it was. */
        DECISION,
        /** The end of the case, its results handed over. */
        COMPLETION
    }

    /** Whether it is an item of the application itself, which a newer release offers. */
    public boolean offersItem() {
        return form.isEmpty();
    }

    /** The key of its process, and the name of the file without ending. */
    public String processKey(BundleKey bundle) {
        return bundle + MARK + id;
    }

    /** Whether a process of that key is one of a request, and none of a bundle. */
    public static boolean isProcessKey(String key) {
        return key.contains(MARK);
    }

    /** The key of the bundle in that of the process of one of its requests. */
    public static String bundleOf(String processKey) {
        return processKey.substring(0, Math.max(0, processKey.indexOf(MARK)));
    }

    /** The id of the request in the key of its process. */
    public static String idOf(String processKey) {
        return processKey.substring(processKey.indexOf(MARK) + 1);
    }
}
