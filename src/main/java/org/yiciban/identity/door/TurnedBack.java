package org.yiciban.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** That a press was turned back at the door: the next page says that nothing was done. */
final class TurnedBack {

    private static final String TURNED_BACK = TurnedBack.class.getName();

    private TurnedBack() {}

    static void remember(HttpServletRequest request) {
        request.getSession().setAttribute(TURNED_BACK, true);
    }

    /** Told once. */
    static boolean take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(TURNED_BACK) == null) {
            return false;
        }
        session.removeAttribute(TURNED_BACK);
        return true;
    }
}
