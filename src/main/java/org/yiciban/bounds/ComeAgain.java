package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ThreadLocalRandom;

/** When whoever is turned away because too many came at once may come again. */
public final class ComeAgain {

    private static final int SOONEST_SECONDS = 3;
    private static final int LATEST_SECONDS = 9;

    private ComeAgain() {}

    /** Says it in {@code Retry-After}, not to all the same second, or they would meet again. */
    public static void soon(HttpServletResponse response) {
        int seconds = ThreadLocalRandom.current().nextInt(SOONEST_SECONDS, LATEST_SECONDS);
        response.setHeader("Retry-After", String.valueOf(seconds));
    }
}
