package org.yiciban.portal.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.yiciban.casefile.publicity.PublicNotice;
import org.yiciban.portal.frame.PortalWords;

/**
 * A notice as it stands at a moment.
 *
 * @param now when somebody looks
 */
record ShownNotice(PublicNotice notice, Instant now) {

    /** Whether somebody may still object. */
    public boolean open() {
        return notice.isOpen(now);
    }

    /** Its state, as the words of the pages name it: one whose last day is over has ended, whatever runs behind it. */
    public PublicNotice.State state() {
        return notice.state() == PublicNotice.State.RUNNING && !open() ? PublicNotice.State.CLOSED : notice.state();
    }

    /** The mark beside the words. */
    public String mark() {
        return switch (state()) {
            case RUNNING -> "go";
            case CLOSED -> "ok";
            case WITHDRAWN, REPLACED -> "rest";
        };
    }

    /** The first day of its period: the one after it was published. */
    public Instant from() {
        return notice.publishedAt().plus(Duration.ofDays(1));
    }

    /** Whether its period had begun before it was over: one may be withdrawn on the day of its publication. */
    public boolean ran() {
        return !notice.until().isBefore(from());
    }

    /** Whole days after today; none on the last day. */
    public long days() {
        return ChronoUnit.DAYS.between(
                now.atZone(PortalWords.ZONE).toLocalDate(),
                notice.until().atZone(PortalWords.ZONE).toLocalDate());
    }

    /** The moment that its state is told with: its last one, or when it ended before. */
    public Instant toldOf() {
        return state() == PublicNotice.State.CLOSED ? notice.until() : updatedAt();
    }

    /** When something was last to be told of it. */
    public Instant updatedAt() {
        Instant ended = notice.endedAt();
        return ended == null ? notice.publishedAt() : ended;
    }
}
