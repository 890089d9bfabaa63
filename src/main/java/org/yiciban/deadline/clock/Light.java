package org.yiciban.deadline.clock;

/** The supervision lights 红黄灯; computed at the moment of asking, never stored. */
public enum Light {
    /** Nothing is owed any more. */
    NONE,
    /** There is time. */
    GREEN,
    /** 黄: little is left. */
    YELLOW,
    /** 红: the promised limit has passed. */
    RED,
    /** 深红: the statutory limit has passed. */
    DARK_RED,
    /** 灰: the clock stands. */
    GREY
}
