package org.yiciban.casefile.facts;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** What is told of an application until it is accepted, declined or given up. */
public sealed interface ReceptionFacts extends JournalFacts {

    /** How many items were applied for, and by which way. */
    record ApplicationReceived(Integer items, Channel channel) implements ReceptionFacts {

        @Override
        public Integer count() {
            return items;
        }
    }

    /** What a checker found. */
    record PreChecked(AgencyCode agency, String outcome, Integer defects) implements ReceptionFacts {

        @Override
        public String ended() {
            return outcome;
        }

        @Override
        public Integer count() {
            return defects;
        }
    }

    /** Which text was agreed to, by its version and its hash. */
    record PromiseGiven(Integer version, String hash) implements ReceptionFacts {}

    /** The paper whose original was seen. */
    record OriginalSeen(MaterialCode material) implements ReceptionFacts {}

    /**
     * The paper in whose place a certificate was used, and how that stood at this moment.
     *
     * @param document number of the certificate
     * @param status how it stood
     * @param until its last day
     * @param atWindow true where its holder consented before the window
     */
    record CertificateUsed(
            MaterialCode material,
            String document,
            String certificate,
            String status,
            @Nullable LocalDate until,
            @Nullable Boolean atWindow)
            implements ReceptionFacts {

        @Override
        public String variant() {
            return atWindow == null ? "" : ".PRESENT";
        }
    }

    /**
     * A notice of correction.
     *
     * @param secondNotice true where an earlier one went before
     * @param document the notice, where it concerns a single item
     */
    record CorrectionRequested(Integer defects, @Nullable Boolean secondNotice, @Nullable String document)
            implements ReceptionFacts {

        @Override
        public Integer count() {
            return defects;
        }

        @Override
        public String variant() {
            return secondNotice == null ? "" : ".SECOND";
        }
    }

    /** Why a second notice is wanted. */
    record SecondNoticeAsked(@Nullable String reason) implements ReceptionFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return reason;
        }
    }

    /** Whether a second notice is allowed, and why. */
    record SecondNoticeDecided(String outcome, String reason) implements ReceptionFacts {

        @Override
        public String ended() {
            return outcome;
        }

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }

    /**
     * The applicant has supplemented.
     *
     * @param insists true where he insists on what was found wrong
     */
    record Supplemented(Integer round, @Nullable Boolean insists) implements ReceptionFacts {

        @Override
        public String variant() {
            return insists == null ? "" : ".INSISTS";
        }
    }

    /** How it was accepted. */
    record Accepted(AcceptanceMode mode) implements ReceptionFacts {}

    /** Why it is not accepted; in English too where the programme says it. */
    record Declined(String reason, @Nullable String reasonEn) implements ReceptionFacts {

        /** As it is told in both languages; what has one only is kept once. */
        public static Declined of(LocalText why) {
            return new Declined(why.zh(), JournalFacts.english(why));
        }

        @Override
        public @Nullable String quoted(Locale language) {
            return JournalFacts.told(reason, reasonEn, language);
        }
    }

    /** The notice by which it was told; lines from before there was one have none. */
    record Abandoned(String document) implements ReceptionFacts {}

    /**
     * What the applicant had done in time, and why it is recorded now.
     *
     * @param material the promised paper that came; null where a notice was answered
     */
    record LateActRecorded(String reason, @Nullable LocalDate actedOn, @Nullable MaterialCode material)
            implements ReceptionFacts {

        @Override
        public String variant() {
            return material == null ? "" : ".PAPER";
        }

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }

    /** Why the procedure doesn't go on. */
    record LateActRefused(String reason) implements ReceptionFacts {

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }

    /** Why the procedure goes on, and the notice of it. */
    record Reinstated(String document, String reason, @Nullable LocalDate actedOn) implements ReceptionFacts {

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }

    /** Why the applicant withdrew, if he said so. */
    record Withdrawn(@Nullable String reason) implements ReceptionFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return reason;
        }
    }
}
