package org.yiciban.casefile.terms;

/** Through which door an act came. {@code LAW}: nobody acted, a limit passed. */
public enum Channel {
    WEB,
    WINDOW,
    KIOSK,
    API,
    LAW
}
