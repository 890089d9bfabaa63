package org.yiciban.casefile.facts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ToldLimit;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What is told of limits: that they pause, are extended, pass, are met by a step of the bundle, or move with the calendar. */
public sealed interface LimitFacts extends JournalFacts {

    /**
     * A special procedure begins, and limits stand.
     *
     * @param item null where the limits of the whole case stand
     * @param expectedDays kept with lines of the whole case only, as are mode and basis
     * @param mode {@code OTHER} where another rule than the licensing law lets them stand
     */
    record PauseStarted(
            @Nullable ItemKey item,
            LocalText procedure,
            String document,
            @Nullable String expectedDays,
            @Nullable String mode,
            @Nullable LocalText basis)
            implements LimitFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return procedure == null ? null : procedure.in(language);
        }
    }

    /**
     * A special procedure is over.
     *
     * @param item null where the limits of the whole case stood
     */
    record PauseFinished(@Nullable ItemKey item) implements LimitFacts {}

    /** Why more time is needed. */
    record ExtensionAsked(ItemKey item, @Nullable String reason) implements LimitFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return reason;
        }
    }

    /**
     * Whether more time was granted.
     *
     * @param outcome {@code grant} or a refusal
     * @param part null where the whole case was extended
     * @param document the notice, if it was granted
     */
    record ExtensionDecided(String outcome, String reason, @Nullable CasePart part, @Nullable String document)
            implements LimitFacts {

        @Override
        public String ended() {
            return outcome;
        }

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }

    /** The part whose limit passed before its extension was decided. */
    record ExtensionLapsed(CasePart part) implements LimitFacts {}

    /** The instant on which it was due as counted, and by the law: earlier where a calendar came late. */
    record LimitPassed(CasePart part, Instant due, Instant law) implements LimitFacts {

        /** No statute sets the limit of a step of the bundle, or of an explanation. */
        @Override
        public String variant() {
            if (part instanceof CasePart.Explanation) {
                return ".explanation";
            }
            return part != null && CasePart.stepOf(part).isPresent() ? ".step" : "";
        }
    }

    /**
     * A supervisor urges the unit that is late.
     *
     * @param head whether the explanation goes to its head, because it is late, too; null where it doesn't
     */
    record DelayUrged(CasePart part, @Nullable Boolean head) implements LimitFacts {

        public DelayUrged(CasePart part, boolean head) {
            this(part, head ? Boolean.TRUE : null);
        }

        @Override
        public String variant() {
            return head == null ? "" : ".HEAD";
        }
    }

    /** A supervisor wants another explanation of a delay. */
    record ExplanationSentBack(CasePart part, String reason) implements LimitFacts {

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }

    /** A step of the bundle is done. */
    record StepDone(String step, String outcome) implements LimitFacts {

        @Override
        public String ended() {
            return outcome;
        }
    }

    /** A step of the bundle isn't done any more: nothing is left that it could be for. */
    record StepEnded(String step) implements LimitFacts {}

    /**
     * A step that the applicant does: asked for, done, not done within its limit, or not needed any more.
     *
     * @param items those that end since it wasn't done, or was refused; null for none
     * @param due until when, where it is asked for
     */
    record OfAsk(String step, @Nullable List<ItemKey> items, @Nullable Instant due) implements LimitFacts {

        /** What follows the silence is told with it. */
        @Override
        public String variant() {
            return items == null || items.isEmpty() ? "" : ".end";
        }
    }

    /**
     * The case is handled by another release of its service from now on.
     *
     * @param text which dates move by that; null where none does
     * @param document the notice, where a date that had been told moves
     */
    record ReleaseFollowed(Integer fromVersion, Integer toVersion, @Nullable LocalText text, @Nullable String document)
            implements LimitFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return text == null ? null : text.in(language);
        }

        /** A sentence of its own where nothing moves. */
        @Override
        public String variant() {
            return text == null ? ".same" : "";
        }
    }

    /**
     * A newer calendar moved a limit.
     *
     * @param law when it would be due by the newer calendar alone
     * @param document the notice, where its date had been told
     */
    record CalendarChanged(
            ClockKind limit,
            ToldLimit whose,
            Instant before,
            Instant after,
            @Nullable Instant law,
            Integer fromVersion,
            Integer toVersion,
            LocalText text,
            @Nullable String document)
            implements LimitFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return text == null ? null : text.in(language);
        }
    }
}
