package org.yiciban.casefile.facts;

import org.yiciban.casefile.states.JournalEvent;

/** Which facts lines of an event have. */
public final class FactsOfEvent {

    private FactsOfEvent() {}

    /** The kind of facts that lines of this event have. */
    public static Class<? extends JournalFacts> of(JournalEvent event) {
        return switch (event) {
            case RECEIVED -> ReceptionFacts.ApplicationReceived.class;
            case MANDATE_RECORDED -> ClaimFacts.MandateRecorded.class;
            case MANDATE_REVOKED, MANDATE_ENDED -> ClaimFacts.MandateOver.class;
            case PRE_CHECKED -> ReceptionFacts.PreChecked.class;
            case ORIGINAL_SEEN -> ReceptionFacts.OriginalSeen.class;
            case CERTIFICATE_USED -> ReceptionFacts.CertificateUsed.class;
            case RECEIPT_PRINTED -> JournalFacts.Nothing.class;
            case CORRECTION_REQUESTED -> ReceptionFacts.CorrectionRequested.class;
            case SECOND_NOTICE_ASKED -> ReceptionFacts.SecondNoticeAsked.class;
            case SECOND_NOTICE_DECIDED -> ReceptionFacts.SecondNoticeDecided.class;
            case SUPPLEMENTED -> ReceptionFacts.Supplemented.class;
            case ACCEPTED, ACCEPTED_BY_LAW -> ReceptionFacts.Accepted.class;
            case DECLINED -> ReceptionFacts.Declined.class;
            case PROMISE_GIVEN -> ReceptionFacts.PromiseGiven.class;
            case COMMITMENT_GIVEN -> CommitmentFacts.Given.class;
            case ABANDONED -> ReceptionFacts.Abandoned.class;
            case LATE_ACT_RECORDED -> ReceptionFacts.LateActRecorded.class;
            case LATE_ACT_REFUSED -> ReceptionFacts.LateActRefused.class;
            case LATE_ACT_TAKEN_BACK, RULES_DECLINED -> JournalFacts.Nothing.class;
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
            case PAPER_MISSED -> ItemFacts.PaperMissed.class;
            case ITEM_NOT_NEEDED -> ItemFacts.ItemNotNeeded.class;
            case ITEM_MARKED_LATE -> ItemFacts.ItemMarkedLate.class;
            case LATE_ANSWER_ADDED -> ItemFacts.LateAnswerAdded.class;
            case RULES_ASKED -> RuleFacts.Asked.class;
            case RULES_CHECK_OPENED -> RuleFacts.CheckOpened.class;
            case RULES_CHECKED -> RuleFacts.Checked.class;
            case VISIT_PLANNED -> VisitFacts.Planned.class;
            case VISIT_MOVED -> VisitFacts.Moved.class;
            case VISIT_RECORDED -> VisitFacts.Recorded.class;
            case VISIT_RETURNED -> VisitFacts.Returned.class;
            case VISIT_SIGNED -> VisitFacts.Signed.class;
            case REVOCATION_DOUBTED -> RevocationFacts.Doubted.class;
            case REVOCATION_CONSIDERED -> RevocationFacts.Considered.class;
            case REVOCATION_OPENED -> RevocationFacts.Opened.class;
            case STATEMENT_MADE -> RevocationFacts.Stated.class;
            case STATEMENTS_CLOSED -> RevocationFacts.StatementsClosed.class;
            case ITEM_REVOKED -> RevocationFacts.Revoked.class;
            case ITEM_KEPT -> RevocationFacts.Kept.class;
            case ITEM_CANCELLED -> RevocationFacts.Cancelled.class;
            case SLIP_FOUND -> SlipFacts.Found.class;
            case SLIP_CORRECTED -> SlipFacts.Corrected.class;
            case SLIP_KEPT -> SlipFacts.Kept.class;
            case HEARING_TOLD -> HearingFacts.Told.class;
            case HEARING_ASKED,
                    HEARING_WAIVED,
                    APPLICANT_WAIVED,
                    HEARING_RIGHT_PASSED,
                    HEARING_ENDED,
                    CHAIR_OBJECTED,
                    PARTY_TOLD,
                    PARTY_STATED -> HearingFacts.Of.class;
            case HEARING_MOVED -> HearingFacts.Moved.class;
            case HEARING_SET, CHAIR_CONFIRMED -> HearingFacts.Set.class;
            case HEARING_HELD -> HearingFacts.Held.class;
            case CERTIFICATE_RENEWED -> CertificateFacts.Renewed.class;
            case CERTIFICATE_EXPIRING -> CertificateFacts.Expiring.class;
            case CERTIFICATE_LAPSED -> CertificateFacts.Lapsed.class;
            case COMMITMENT_DRAWN -> CommitmentFacts.Drawn.class;
            case COMMITMENT_CHECKED -> CommitmentFacts.Checked.class;
            case MENDING_REPORTED -> CommitmentFacts.MendingReported.class;
            case MENDING_CLOSED -> CommitmentFacts.MendingClosed.class;
            case MENDING_CHECKED -> CommitmentFacts.MendingChecked.class;
            case COMMITMENT_REPAIRED -> CommitmentFacts.Repaired.class;
            case REQUEST_MADE -> RequestFacts.Made.class;
            case ITEM_WITHDRAWN -> ItemFacts.ItemWithdrawn.class;
            case SPECIAL_PROCEDURE_STARTED -> LimitFacts.PauseStarted.class;
            case SPECIAL_PROCEDURE_FINISHED -> LimitFacts.PauseFinished.class;
            case EXTENSION_ASKED -> LimitFacts.ExtensionAsked.class;
            case EXTENSION_DECIDED -> LimitFacts.ExtensionDecided.class;
            case EXTENSION_LAPSED -> LimitFacts.ExtensionLapsed.class;
            case CALENDAR_CHANGED -> LimitFacts.CalendarChanged.class;
            case RELEASE_FOLLOWED -> LimitFacts.ReleaseFollowed.class;
            case OVERDUE -> LimitFacts.LimitPassed.class;
            case DELAY_EXPLAINED -> ItemFacts.DelayExplained.class;
            case DELAY_URGED -> LimitFacts.DelayUrged.class;
            case EXPLANATION_SENT_BACK -> LimitFacts.ExplanationSentBack.class;
            case STEP_DONE -> LimitFacts.StepDone.class;
            case ASKED, ASK_ANSWERED, ASK_LAPSED, ASK_ENDED, ASK_CONFIRMED, ASK_REFUSED -> LimitFacts.OfAsk.class;
            case CLOCK_PAUSED, CLOCK_RESUMED -> AskFacts.ClockOfItem.class;
            case CONFIRMATION_GIVEN -> ConfirmationFacts.Given.class;
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
            case RECUSED -> DutyFacts.Recused.class;
            case SEALED -> SealFacts.class;
            case ARCHIVED -> ArchiveFacts.class;
            case DISCLOSURE_OBJECTED -> DisclosureFacts.Objected.class;
            case DISCLOSURE_ANSWERED -> DisclosureFacts.Answered.class;
            case RESULT_SENT, DELIVERY_FAILED, SERVICE_NOTICED -> DeliveryFacts.class;
            case SERVED -> ItemFacts.Served.class;
            case COMPLETED -> ItemFacts.Completed.class;
        };
    }
}
