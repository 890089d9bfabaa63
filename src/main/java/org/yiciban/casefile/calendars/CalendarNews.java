package org.yiciban.casefile.calendars;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.shared.OwnThread;
import org.yiciban.shared.ProgramOnly;

/**
 * Every node knows a new version of the calendars within five seconds, also one that only serves pages and one whose
 * background is busy with many clocks: otherwise there would be two answers to one question of law. What it dated by the
 * older version until then is handed to whoever recomputes, once no act that had begun before can be under way.
 */
@ProgramOnly
@Component
class CalendarNews extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarNews.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    /** No transaction lasts longer (spring.transaction.default-timeout), with some room. */
    private static final int LOOKS_UNTIL_NO_ACT_IS_OLD = 20;

    private final CalendarBook book;
    private final CalendarRecomputation recomputation;
    private int known;
    /** Looks until this node hands over what it dated by an older version; zero when it has. */
    private int looksLeft = LOOKS_UNTIL_NO_ACT_IS_OLD;

    CalendarNews(CalendarBook book, CalendarRecomputation recomputation) {
        super(
                new OwnThread(
                        "calendar-news-1",
                        Duration.ZERO,
                        trouble -> LOG.warn("nobody could ask for newer calendars this time", trouble)),
                EVERY,
                true);
        this.book = book;
        this.recomputation = recomputation;
        this.known = book.version();
    }

    /** Looks once; on one thread only. */
    @Override
    protected void look() {
        book.refresh();
        if (book.version() != known) {
            known = book.version();
            looksLeft = LOOKS_UNTIL_NO_ACT_IS_OLD;
        } else if (looksLeft > 1) {
            looksLeft--;
        } else if (looksLeft == 1 && recomputation.reopenIfNeeded()) {
            looksLeft = 0;
        }
    }
}
