package org.yiciban.casefile.hearing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.TimeLimit;

/**
 * Times of a hearing (licensing law Arts 47, 48). That the days of the law are working days is a reading: to be confirmed
 * locally.
 *
 * @param ask how long it may be asked for
 * @param hold within what time it is held afterwards
 * @param notice how long before its day it is told
 * @param late within what time it is held where it can't be told in time any more, from the first day on which it may be
 */
@ConfigurationProperties("yiciban.hearing")
record HearingSettings(
        @DefaultValue("5WD") String ask,
        @DefaultValue("20WD") String hold,
        @DefaultValue("7WD") String notice,
        @DefaultValue("5WD") String late) {

    HearingSettings {
        // refused at the start, by the name of the setting
        TimeLimit.parse(ask);
        TimeLimit.parse(hold);
        TimeLimit.parse(notice);
        TimeLimit.parse(late);
    }

    TimeLimit askLimit() {
        return TimeLimit.parse(ask);
    }

    TimeLimit holdLimit() {
        return TimeLimit.parse(hold);
    }

    TimeLimit lateLimit() {
        return TimeLimit.parse(late);
    }

    TimeLimit noticeLimit() {
        return TimeLimit.parse(notice);
    }
}
