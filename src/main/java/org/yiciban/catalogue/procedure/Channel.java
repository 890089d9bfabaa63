package org.yiciban.catalogue.procedure;

import java.util.Arrays;
import java.util.List;

/** Through which door an act came (四端同源). {@code LAW}: nobody acted, a limit passed. */
public enum Channel {
    WEB,
    WINDOW,
    KIOSK,
    API,
    LAW;

    /** Those by which a service can be offered: the law applies for nothing. */
    public static List<Channel> offered() {
        return Arrays.stream(values()).filter(channel -> channel != LAW).toList();
    }
}
