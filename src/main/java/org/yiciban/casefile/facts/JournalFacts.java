package org.yiciban.casefile.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** What a line of the journal tells beside who, when and which part; each method is null where this kind hasn't got it. */
public sealed interface JournalFacts
        permits ReceptionFacts,
                ClaimFacts,
                ItemFacts,
                LimitFacts,
                DateFacts,
                NoticeFacts,
                FeeFacts,
                ConfirmationFacts,
                AskFacts,
                RuleFacts,
                RequestFacts,
                CertificateFacts,
                SealFacts,
                DutyFacts,
                DisclosureFacts,
                RevocationFacts,
                SlipFacts,
                CommitmentFacts,
                VisitFacts,
                HearingFacts,
                ArchiveFacts,
                DeliveryFacts,
                JournalFacts.Nothing {

    /** Lines that say it all by their kind. */
    @SuppressWarnings("ClassInitializationDeadlock") // a record of an interface without state starts nothing of it
    JournalFacts NOTHING = new Nothing();

    /** No facts at all. */
    record Nothing() implements JournalFacts {}

    /** The English of a text to keep; null where it has none of its own. */
    static @Nullable String english(LocalText text) {
        return text.translated() ? text.en() : null;
    }

    /** A text as the facts keep it, for that reader. */
    static @Nullable String told(@Nullable String zh, @Nullable String en, Locale language) {
        return zh == null ? null : LocalText.of(zh, en).in(language);
    }

    /** What somebody wrote or what it is about, in the language of the reader where it has both. */
    default @Nullable String quoted(Locale language) {
        return null;
    }

    /** The same for those whose business it isn't: names of others are masked. */
    default JournalFacts masked() {
        return this;
    }

    /** How it came out, as the message files name it. */
    default @Nullable String ended() {
        return null;
    }

    /** The number of the document that was issued with it. */
    default @Nullable String document() {
        return null;
    }

    /** How many defects or items. */
    default @Nullable Integer count() {
        return null;
    }

    /** The paper it concerns. */
    default @Nullable MaterialCode material() {
        return null;
    }

    /** The name of who acts for the applicant. */
    default @Nullable String agent() {
        return null;
    }

    /** The last day on which the agent may act. */
    default @Nullable LocalDate until() {
        return null;
    }

    /** The day on which the applicant did what is recorded later. */
    default @Nullable LocalDate actedOn() {
        return null;
    }

    /** The rows of a decision table that applied. */
    default List<Integer> rows() {
        return List.of();
    }

    /** The rule that allows it. */
    default @Nullable String citation(Locale language) {
        return null;
    }

    /** What a decision table gave, in its order. */
    default List<ItemFacts.TableAsked.Given> given() {
        return List.of();
    }

    /** The ending of the message key where a sentence of its own tells it. */
    default String variant() {
        return "";
    }
}
