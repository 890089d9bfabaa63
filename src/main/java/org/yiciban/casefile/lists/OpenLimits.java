package org.yiciban.casefile.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.store.AuthorityLimits;
import org.yiciban.casefile.store.Sql;
import org.yiciban.deadline.clock.Light;

/** The running limits of the authorities in one case, taken together: the worst light wins (legal clock §6). */
final class OpenLimits {

    private @Nullable Instant statutory;
    private @Nullable Instant promised;
    private @Nullable Instant yellow;
    private @Nullable Instant due;

    void add(ResultSet clock) throws SQLException {
        Instant date = Sql.instant(clock, "due_at");
        if (AuthorityLimits.STATUTORY.contains(clock.getString("kind"))) {
            statutory = earlier(statutory, date);
        } else {
            promised = earlier(promised, date);
        }
        yellow = earlier(yellow, Sql.instant(clock, "yellow_at"));
        due = earlier(due, date);
    }

    /** The earliest date; null while all stand. */
    @Nullable
    Instant due() {
        return due;
    }

    Light light(Instant now) {
        if (statutory != null && now.isAfter(statutory)) {
            return Light.DARK_RED;
        }
        if (promised != null && now.isAfter(promised)) {
            return Light.RED;
        }
        if (due == null) {
            return Light.GREY;
        }
        return yellow != null && !now.isBefore(yellow) ? Light.YELLOW : Light.GREEN;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
