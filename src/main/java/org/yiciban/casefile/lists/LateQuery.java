package org.yiciban.casefile.lists;

import java.util.List;
import org.yiciban.deadline.clock.Light;

/**
 * What somebody asks of the limits that have passed or soon will.
 *
 * @param light DARK_RED statutory ones passed, RED promised ones passed, YELLOW little is left (legal clock §6),
 *     GREEN due within the days but not yet little; null all of them
 * @param agency whose limits, null anybody's
 * @param bundle of which bundle, null of any
 * @param days how many working days ahead count as soon, 1 to {@value #MOST_DAYS}
 * @param page counted from 0, at most {@value #LAST_PAGE}
 * @param size rows a page, 1 to 100
 */
public record LateQuery(Light light, String agency, String bundle, int days, int page, int size) {

    /** The lights as numbers in the order of urgency. What is due within the days asked for need not be yellow yet. */
    static final List<Light> LIGHTS = List.of(Light.DARK_RED, Light.RED, Light.YELLOW, Light.GREEN);

    public static final int MOST_DAYS = 20;
    public static final int LAST_PAGE = 199;
    public static final int USUAL_DAYS = 3;

    public LateQuery {
        light = light != null && LIGHTS.contains(light) ? light : null;
        days = days < 1 ? USUAL_DAYS : Math.min(days, MOST_DAYS);
        page = Math.max(0, Math.min(page, LAST_PAGE));
        size = size < 1 ? 50 : Math.min(size, 100);
    }
}
