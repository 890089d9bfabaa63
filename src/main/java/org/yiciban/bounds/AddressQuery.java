package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What stands behind the question mark of an address. The server takes letters that are none for others or leaves them
 * out; here they are refused before anybody works with something else than was asked.
 */
final class AddressQuery {

    /** Sixty Han letters are 540 here; the longest of our own addresses have a few hundred. */
    private static final int LONGEST = 4_000;

    private static final String UNREADABLE = AddressQuery.class.getName();

    private AddressQuery() {}

    /** @throws TurnedAway when it is too long or no UTF-8 */
    static void check(HttpServletRequest request) throws TurnedAway {
        try {
            read(request);
        } catch (TurnedAway refused) {
            request.setAttribute(UNREADABLE, true);
            throw refused;
        }
    }

    static boolean isReadable(HttpServletRequest request) {
        return request.getAttribute(UNREADABLE) == null;
    }

    private static void read(HttpServletRequest request) throws TurnedAway {
        String query = request.getQueryString();
        if (query == null) {
            return;
        }
        if (query.length() > LONGEST) {
            throw TurnedAway.addressTooLong();
        }
        PercentEncoded.read(query, "an address");
        LostSigns.note(request, new FormFields(request, LONGEST).read(query));
    }
}
