package org.yiciban.workbench.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.deadline.calendar.ExtraDaysOff;

/**
 * A case on a line of working days: from when to when each item and each notice, question and step took, and when its limits
 * ended. It goes on to the last of its limits.
 *
 * @param days working days from the first day to that of the end
 * @param picture of it, as an address that holds it
 */
record RehearsalStrip(int days, List<Row> rows, String picture) {

    /**
     * One of them.
     *
     * @param outcome what came of it; empty of what is no item
     * @param late whether it ended after one of its limits
     * @param x where its bar begins, and {@code width} how long it is, in the picture
     * @param said from when to when, in words
     */
    record Row(String name, String outcome, boolean late, int x, int width, String said, List<Limit> limits) {}

    /**
     * A limit, at its place of the picture.
     *
     * @param law whether the law sets it
     */
    record Limit(int x, String kind, String day, boolean law) {}

    /** @param holidays days that were off besides those of the calendar */
    static RehearsalStrip of(CaseView view, Collection<LocalDate> holidays, MessageSource messages, Locale locale) {
        return new StripDrawing(view, ExtraDaysOff.calendar(holidays), messages, locale).strip();
    }

    /** When the last thing happened in the case. */
    static Instant end(CaseView view) {
        return view.timeline().stream()
                .map(entry -> entry.at())
                .max(Comparator.naturalOrder())
                .orElse(view.receivedAt());
    }
}
