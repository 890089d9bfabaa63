package org.yiciban.casefile.publicity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/**
 * A public notice 公告 as it was published. It stays readable whatever becomes of its case.
 *
 * @param no its number, by which the public finds it
 * @param notice its id in the sheet of the bundle
 * @param until the last instant at which an objection counts
 * @param endedAt when it closed, was withdrawn or replaced; null while it runs
 * @param next the notice that stands in its place, if a mistake was put right by one
 */
public record PublicNotice(
        long no,
        CaseNumber caseNumber,
        String notice,
        Words words,
        Instant publishedAt,
        Instant until,
        State state,
        @Nullable Instant endedAt,
        @Nullable Long next) {

    /** What becomes of a notice. */
    public enum State {
        /** Everybody may object. */
        RUNNING,
        /** Its last day is over. */
        CLOSED,
        /** The application was withdrawn meanwhile. */
        WITHDRAWN,
        /** It had a mistake; another one runs in its place for a full period. */
        REPLACED
    }

    /** The words as they were published, whatever the sheet says later. */
    public record Words(
            LocalText name, LocalText agency, LocalText basis, LocalText period, LocalText text, List<Line> lines) {}

    /** One published answer. */
    public record Line(LocalText label, LocalText value) {}

    /** Whether somebody may still object at that moment; its last second is a whole one. */
    public boolean isOpen(Instant now) {
        return state == State.RUNNING && !now.truncatedTo(ChronoUnit.SECONDS).isAfter(until);
    }
}
