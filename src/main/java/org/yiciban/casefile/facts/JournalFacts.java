package org.yiciban.casefile.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.JournalEvent;
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

    /** What a decision table gave, in its order. */
    default List<ItemFacts.TableAsked.Given> given() {
        return List.of();
    }

    /** The ending of the message key where a sentence of its own tells it. */
    default String variant() {
        return "";
    }

    /** The kind of facts that lines of this event have. */
    static Class<? extends JournalFacts> of(JournalEvent event) {
        return switch (event) {
            case RECEIVED -> ReceptionFacts.ApplicationReceived.class;
            case MANDATE_RECORDED -> ClaimFacts.MandateRecorded.class;
            case MANDATE_REVOKED, MANDATE_ENDED -> ClaimFacts.MandateOver.class;
            case PRE_CHECKED -> ReceptionFacts.PreChecked.class;
            case ORIGINAL_SEEN -> ReceptionFacts.OriginalSeen.class;
            case RECEIPT_PRINTED -> Nothing.class;
            case CORRECTION_REQUESTED -> ReceptionFacts.CorrectionRequested.class;
            case SECOND_NOTICE_ASKED -> ReceptionFacts.SecondNoticeAsked.class;
            case SECOND_NOTICE_DECIDED -> ReceptionFacts.SecondNoticeDecided.class;
            case SUPPLEMENTED -> ReceptionFacts.Supplemented.class;
            case ACCEPTED, ACCEPTED_BY_LAW -> ReceptionFacts.Accepted.class;
            case DECLINED -> ReceptionFacts.Declined.class;
            case ABANDONED -> ReceptionFacts.Abandoned.class;
            case LATE_ACT_RECORDED -> ReceptionFacts.LateActRecorded.class;
            case LATE_ACT_REFUSED -> ReceptionFacts.LateActRefused.class;
            case LATE_ACT_TAKEN_BACK -> Nothing.class;
            case REINSTATED -> ReceptionFacts.Reinstated.class;
            case ITEM_REINSTATED -> ItemFacts.ItemReinstated.class;
            case REOPENED -> ItemFacts.Reopened.class;
            case WITHDRAWN -> ReceptionFacts.Withdrawn.class;
            case CLAIMED -> ClaimFacts.Claimed.class;
            case CLAIM_ASKED -> ClaimFacts.ClaimAsked.class;
            case CLAIM_CONFIRMED -> ClaimFacts.ClaimConfirmed.class;
            case CLAIM_REFUSED -> ClaimFacts.ClaimRefused.class;
            case CLAIM_REVOKED -> ClaimFacts.ClaimRevoked.class;
            case TABLE_ASKED -> ItemFacts.TableAsked.class;
            case ITEM_ACCEPTED -> ItemFacts.ItemAccepted.class;
            case ITEM_DECLINED -> ItemFacts.ItemDeclined.class;
            case ITEM_OPENED -> ItemFacts.ItemOpened.class;
            case ITEM_REVIEWED -> ItemFacts.ItemReviewed.class;
            case ITEM_SENT_BACK -> ItemFacts.ItemSentBack.class;
            case ITEM_DECIDED -> ItemFacts.ItemDecided.class;
            case ITEM_ISSUED -> ItemFacts.ItemIssued.class;
            case ITEM_ENDED -> ItemFacts.ItemEnded.class;
            case ITEM_NOT_NEEDED -> ItemFacts.ItemNotNeeded.class;
            case ITEM_WITHDRAWN -> ItemFacts.ItemWithdrawn.class;
            case SPECIAL_PROCEDURE_STARTED -> LimitFacts.PauseStarted.class;
            case SPECIAL_PROCEDURE_FINISHED -> LimitFacts.PauseFinished.class;
            case EXTENSION_ASKED -> LimitFacts.ExtensionAsked.class;
            case EXTENSION_DECIDED -> LimitFacts.ExtensionDecided.class;
            case EXTENSION_LAPSED -> LimitFacts.ExtensionLapsed.class;
            case CALENDAR_CHANGED -> LimitFacts.CalendarChanged.class;
            case OVERDUE -> LimitFacts.LimitPassed.class;
            case DELAY_EXPLAINED -> ItemFacts.DelayExplained.class;
            case STEP_DONE -> LimitFacts.StepDone.class;
            case ASKED, ASK_ANSWERED, ASK_LAPSED, ASK_ENDED -> LimitFacts.OfAsk.class;
            case STEP_ENDED -> LimitFacts.StepEnded.class;
            case DATE_AWAITED -> DateFacts.Awaited.class;
            case DATE_SET -> DateFacts.Set.class;
            case DATE_CAME -> DateFacts.Came.class;
            case NOTICE_PUBLISHED -> NoticeFacts.Published.class;
            case NOTICE_CLOSED -> NoticeFacts.Closed.class;
            case NOTICE_SETTLED -> NoticeFacts.Settled.class;
            case OBJECTION_RECEIVED -> NoticeFacts.Objected.class;
            case OBJECTION_ANSWERED -> NoticeFacts.Answered.class;
            case BILL_OPENED -> FeeFacts.BillOpened.class;
            case BILL_PAID -> FeeFacts.BillPaid.class;
            case BILL_WAIVED -> FeeFacts.BillWaived.class;
            case BILL_REFUNDED -> FeeFacts.BillRefunded.class;
            case DELIVERY_STARTED -> ItemFacts.DeliveryStarted.class;
            case SERVED -> ItemFacts.Served.class;
            case COMPLETED -> ItemFacts.Completed.class;
        };
    }
}
