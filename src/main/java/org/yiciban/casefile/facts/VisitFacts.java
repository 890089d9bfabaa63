package org.yiciban.casefile.facts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.yiciban.shared.ItemKey;

/** What is told of a look on the spot 现场核查 (licensing law Art. 34 para 3). */
public sealed interface VisitFacts extends JournalFacts {

    /** The applicant is told when they come. */
    record Planned(ItemKey item, Integer number, Instant at, String document) implements VisitFacts {

        @Override
        public String quoted(Locale language) {
            return DateFacts.moment(at);
        }
    }

    /** They come at another time, for a reason. */
    record Moved(ItemKey item, Integer number, Instant at, String reason, String document) implements VisitFacts {

        @Override
        public String quoted(Locale language) {
            boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
            return DateFacts.moment(at) + (english ? " (" + reason + ")" : "（" + reason + "）");
        }
    }

    /** When they come, where that is told. */
    static Optional<Instant> at(JournalFacts facts) {
        return facts instanceof Planned planned
                ? Optional.of(planned.at())
                : Optional.of(facts).filter(Moved.class::isInstance).map(one -> ((Moved) one).at());
    }

    /** What was found is written down. */
    record Recorded(ItemKey item, Integer number) implements VisitFacts {}

    /** Whoever should sign the record has given it back. */
    record Returned(ItemKey item, Integer number, String reason) implements VisitFacts {

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }

    /**
     * The record is signed and issued.
     *
     * @param count how many points aren't kept
     */
    record Signed(ItemKey item, Integer number, Integer count, String document) implements VisitFacts {}
}
