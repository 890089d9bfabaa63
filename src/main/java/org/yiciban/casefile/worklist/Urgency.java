package org.yiciban.casefile.worklist;

import java.util.List;
import org.yiciban.deadline.clock.Light;

/** The order in which the inbox shows what is urgent. */
final class Urgency {

    /** The light as a number in the order of urgency (legal clock §6), computed at the moment of asking. */
    static final String OF_TASK =
            """
            case when dark_red_at < :now then 0 when red_at < :now then 1 when paused then 4
                 when due_at is null then 5 when yellow_at <= :now then 2 else 3 end""";

    static final List<Light> LIGHTS =
            List.of(Light.DARK_RED, Light.RED, Light.YELLOW, Light.GREEN, Light.GREY, Light.NONE);

    private Urgency() {}
}
