package org.yiciban.casefile.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What is told of the items of a case, from their acceptance to the delivery of what they ended with. */
public sealed interface ItemFacts extends JournalFacts {

    /**
     * A decision table was asked.
     *
     * @param table its key
     * @param name what people call it
     * @param hash SHA-256 of its file
     * @param rows numbers of the rows that applied; none where no answer was found, and the other values of the sheet hold
     * @param given what holds from now on
     */
    record TableAsked(String table, String name, String hash, List<Integer> rows, List<Given> given)
            implements ItemFacts {

        /** One fact, by its name for people, and its value as it is written; in English too where there are other words. */
        public record Given(String label, String value, @Nullable String labelEn, @Nullable String valueEn) {

            /** What has one language only. */
            public Given(String label, String value) {
                this(label, value, null, null);
            }

            /** As it is told in both languages; what has one only is kept once. */
            public static Given of(LocalText label, LocalText value) {
                return new Given(label.zh(), value.zh(), JournalFacts.english(label), JournalFacts.english(value));
            }

            /** Its name in the language of the reader. */
            public String label(Locale language) {
                return String.valueOf(JournalFacts.told(label, labelEn, language));
            }

            /** Its value in the language of the reader. */
            public String value(Locale language) {
                return String.valueOf(JournalFacts.told(value, valueEn, language));
            }
        }

        @Override
        public String quoted(Locale language) {
            return name;
        }

        @Override
        public String variant() {
            return rows.isEmpty() ? ".OPEN" : "";
        }
    }

    /** The item and the notice. */
    record ItemAccepted(ItemKey item, String document) implements ItemFacts {}

    /** Why the item is not accepted; in English too where the programme says it. */
    record ItemDeclined(ItemKey item, String reason, @Nullable String reasonEn, String document) implements ItemFacts {

        /** As it is told in both languages; what has one only is kept once. */
        public static ItemDeclined of(ItemKey item, LocalText why, String document) {
            return new ItemDeclined(item, why.zh(), JournalFacts.english(why), document);
        }

        @Override
        public @Nullable String quoted(Locale language) {
            return JournalFacts.told(reason, reasonEn, language);
        }
    }

    /** Who takes it up. */
    record ItemOpened(ItemKey item, AgencyCode agency) implements ItemFacts {}

    /** What the reviewer proposes. */
    record ItemReviewed(ItemKey item, String outcome) implements ItemFacts {

        @Override
        public String ended() {
            return outcome;
        }
    }

    /** Why it is reviewed again. */
    record ItemSentBack(ItemKey item, String reason) implements ItemFacts {

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }

    /**
     * How it was decided; a grant may go without reasons.
     *
     * @param byLaw true where the law granted it, as nobody had decided in time
     */
    record ItemDecided(ItemKey item, @Nullable ItemOutcome outcome, @Nullable String reason, @Nullable Boolean byLaw)
            implements ItemFacts {

        @Override
        public String variant() {
            return byLaw == null ? "" : ".BY_LAW";
        }

        @Override
        public @Nullable String ended() {
            return outcome == null ? null : outcome.name();
        }

        @Override
        public @Nullable String quoted(Locale language) {
            return reason;
        }
    }

    /** The decision as issued. */
    record ItemIssued(ItemKey item, String document) implements ItemFacts {}

    /**
     * The item has ended without a decision.
     *
     * @param giver the item whose missing result ends it; then there is no document of its own
     */
    record ItemEnded(
            ItemKey item, @Nullable ItemKey giver, String reason, @Nullable String reasonEn, @Nullable String document)
            implements ItemFacts {

        /** As it is told in both languages; what has one only is kept once. */
        public static ItemEnded of(ItemKey item, @Nullable ItemKey giver, LocalText why, @Nullable String document) {
            return new ItemEnded(item, giver, why.zh(), JournalFacts.english(why), document);
        }

        @Override
        public @Nullable String quoted(Locale language) {
            return JournalFacts.told(reason, reasonEn, language);
        }
    }

    /** A promised paper did not come, so what is there is decided on; the paper by its name, several in one list. */
    record PaperMissed(ItemKey item, String paper, @Nullable String paperEn) implements ItemFacts {

        /** As it is told in both languages; what has one only is kept once. */
        public static PaperMissed of(ItemKey item, LocalText papers) {
            return new PaperMissed(item, papers.zh(), JournalFacts.english(papers));
        }

        @Override
        public @Nullable String quoted(Locale language) {
            return JournalFacts.told(paper, paperEn, language);
        }
    }

    /** A fact has left it out. */
    record ItemNotNeeded(ItemKey item) implements ItemFacts {}

    /** The agency that such facts name themselves: whose item it is hangs on its row. */
    static Optional<AgencyCode> agencyOf(JournalFacts facts) {
        return Optional.ofNullable(
                facts instanceof ItemOpened opened
                        ? opened.agency()
                        : facts instanceof ItemMarkedLate marked ? marked.agency() : null);
    }

    /** Its answer has not come in time and is not waited for. */
    record ItemMarkedLate(ItemKey item, AgencyCode agency) implements ItemFacts {}

    /** The answer of an item that had been marked as late has come. */
    record LateAnswerAdded(ItemKey item, String outcome) implements ItemFacts {

        @Override
        public String ended() {
            return outcome;
        }
    }

    /**
     * It goes on: the paper without which it had ended had come in time.
     *
     * @param giver the item with which it goes on, where it had ended for want of that one's result only
     */
    record ItemReinstated(
            ItemKey item,
            @Nullable ItemKey giver,
            @Nullable LocalDate actedOn,
            String document,
            @Nullable Boolean undecided)
            implements ItemFacts {

        public ItemReinstated(ItemKey item, @Nullable ItemKey giver, @Nullable LocalDate actedOn, String document) {
            this(item, giver, actedOn, document, null);
        }

        /** It hadn't ended: it was being decided on what was there. */
        public static ItemReinstated undecided(ItemKey item, @Nullable LocalDate actedOn, String document) {
            return new ItemReinstated(item, null, actedOn, document, true);
        }

        @Override
        public String variant() {
            return Boolean.TRUE.equals(undecided) ? ".UNDECIDED" : "";
        }
    }

    /** The notice by which a case that was complete is open again. */
    record Reopened(String document) implements ItemFacts {}

    /** Why the applicant withdrew it, if he said so; a notice of its own unless the whole case was withdrawn. */
    record ItemWithdrawn(ItemKey item, @Nullable String reason, @Nullable String document) implements ItemFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return reason;
        }
    }

    /** What the unit that is late says. */
    record DelayExplained(String text, String document) implements ItemFacts {

        @Override
        public String quoted(Locale language) {
            return text;
        }
    }

    /** How many items wait for being handed over. */
    record DeliveryStarted(Integer pending) implements ItemFacts {}

    /**
     * How it was served: {@code paper} in cases of before, with its proof.
     *
     * @param what which results, and how; null in lines from before that was told
     */
    record Served(String mode, @Nullable String document, @Nullable String what, @Nullable String whatEn)
            implements ItemFacts {

        /** As it is told in both languages. */
        public static Served of(String mode, String document, LocalText what) {
            return new Served(mode, document, what.zh(), JournalFacts.english(what));
        }

        @Override
        public String variant() {
            return what == null ? "" : ".LISTED";
        }

        @Override
        public @Nullable String quoted(Locale language) {
            return JournalFacts.told(what, whatEn, language);
        }
    }

    /** How the case ended. */
    record Completed(CaseOutcome outcome) implements ItemFacts {

        @Override
        public @Nullable String ended() {
            return outcome == null ? null : outcome.name();
        }
    }
}
