package org.yiciban.casefile.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;

/** What is told of an item that was asked for on a commitment 告知承诺 (国办发〔2020〕42号). */
public sealed interface CommitmentFacts extends JournalFacts {

    /**
     * Its applicant has committed himself to each condition of the text.
     *
     * @param version of the text
     * @param hash of its words
     * @param conditions how many were ticked, which is all of them
     * @param document number of the document that keeps it
     */
    record Given(ItemKey item, Integer version, String hash, Integer conditions, String document)
            implements CommitmentFacts {

        @Override
        public String quoted(Locale language) {
            return String.valueOf(version);
        }
    }

    /**
     * It was granted and drawn for a check, or not. The number comes from the secret of the program, the number of the case
     * and the item alone: nobody can tell it beforehand or draw again, and whoever holds the secret can work it out again.
     *
     * @param share how many of a hundred are checked
     * @param number from 0 to 99; below the share it is checked
     */
    record Drawn(ItemKey item, Integer share, Integer number) implements CommitmentFacts {

        @Override
        public String quoted(Locale language) {
            return share + "%";
        }

        @Override
        public String variant() {
            return number < share ? "" : ".NOT";
        }
    }

    /**
     * What was found of it.
     *
     * @param outcome kept, mendable or untrue
     * @param document the order to mend; null where there is none
     */
    record Checked(ItemKey item, String outcome, String reason, @Nullable String document) implements CommitmentFacts {

        @Override
        public String ended() {
            return outcome;
        }

        @Override
        public String quoted(Locale language) {
            return reason;
        }

        @Override
        public String variant() {
            return "kept".equals(outcome) ? "" : "." + outcome.toUpperCase(Locale.ROOT);
        }
    }

    /** Its holder says that he has mended it. */
    record MendingReported(ItemKey item) implements CommitmentFacts {}

    /** The time for mending has passed, and nothing was reported. */
    record MendingClosed(ItemKey item) implements CommitmentFacts {}

    /** What was found of the mending. */
    record MendingChecked(ItemKey item, String outcome, String reason) implements CommitmentFacts {

        @Override
        public String ended() {
            return outcome;
        }

        @Override
        public String quoted(Locale language) {
            return reason;
        }

        @Override
        public String variant() {
            return "mended".equals(outcome) ? "" : ".NOT";
        }
    }

    /** Whoever did not keep it may commit himself again. */
    record Repaired(ItemKey item, String reason) implements CommitmentFacts {

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }
}
