package org.yiciban.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.casefile.facts.CertificateFacts;
import org.yiciban.casefile.facts.CommitmentFacts;
import org.yiciban.casefile.facts.DateFacts;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.facts.VisitFacts;
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.ports.CaseAdvanced.Deed;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.deadline.clock.ClockKind;

/**
 * What applicants are told, in the order of weight: a message that tells several things has the subject of the last.
 * Single grants are told with the completion; the words stand in the message files under {@code notification.<name>}.
 */
enum NotificationKind {
    RECEIVED,
    SUPPLEMENTED,
    CORRECTION_REQUESTED,
    /** A step of the bundle is asked of the applicant. */
    ASKED,
    /** One of those who have to confirm a step refused, or says that he isn't meant. */
    ASK_REFUSED,
    /** What was asked of the applicant was not done within its limit. */
    ASK_LAPSED,
    /** A public notice of the case runs: everybody may object. */
    NOTICE_PUBLISHED,
    /** Somebody objected to it, and the agency has answered. */
    OBJECTION_ANSWERED,
    /** It has ended, and every objection is answered. */
    NOTICE_SETTLED,
    /** Somebody applied for the applicant by a power of attorney. */
    MANDATE_RECORDED,
    MANDATE_ENDED,
    MANDATE_REVOKED,
    /** The case was linked with an account, or isn't any more: whoever it concerns must be able to say no. */
    CLAIM_CONFIRMED,
    CLAIM_REVOKED,
    ACCEPTED,
    ACCEPTED_BY_LAW,
    ITEM_ACCEPTED,
    ITEM_NOT_ACCEPTED,
    /** Who isn't told in writing how long a special procedure takes has its time counted (licensing law Art. 45). */
    SPECIAL_PROCEDURE,
    /** An extension is told with its reasons (licensing law Art. 42). */
    EXTENDED,
    NEW_DATE,
    /** The case waits for a date. */
    DATE_AWAITED,
    /** A date that the case waits for was set anew. */
    DATE_SET,
    DELAY_EXPLAINED,
    ITEM_WITHDRAWN,
    ITEM_ENDED,
    PAPER_MISSED,
    ITEM_DENIED,
    /** Something granted may be taken back: its holder may state his case (licensing law Art. 7). */
    REVOCATION_OPENED,
    ITEM_REVOKED,
    ITEM_KEPT,
    ITEM_CANCELLED,
    /** A slip in a decision is corrected: another document takes its place. */
    SLIP_CORRECTED,
    /** Officers come to look on the spot, at a time that is told. */
    VISIT_PLANNED,
    VISIT_MOVED,
    /** The signed record of it is there. */
    VISIT_SIGNED,
    /** He may ask for a hearing (licensing law Art. 47). */
    HEARING_TOLD,
    /** When and where a hearing is held (Art. 48). */
    HEARING_SET,
    /** It can't be held as it was told; its chair stays; its record is there. */
    HEARING_MOVED,
    CHAIR_CONFIRMED,
    HEARING_HELD,
    CERTIFICATE_RENEWED,
    /** It was lost or damaged, and is issued anew. */
    CERTIFICATE_REISSUED,
    /** Nobody had decided on its renewal by its last day (licensing law Art. 50 para 2). */
    CERTIFICATE_RENEWED_BY_LAW,
    CERTIFICATE_EXPIRING,
    /** The same, when a renewal isn't in time any more. */
    CERTIFICATE_EXPIRING_LATE,
    CERTIFICATE_LAPSED,
    /** What was committed to is checked, until when, and what came of it; it is to be mended by a date. */
    COMMITMENT_DRAWN,
    COMMITMENT_KEPT,
    MENDING_ORDERED,
    COMMITMENT_BROKEN,
    COMMITMENT_REPAIRED,
    /** A fee is to be paid. */
    BILL_OPENED,
    BILL_PAID,
    BILL_WAIVED,
    BILL_REFUNDED,
    /** An objection to the publication of a grant was answered: it is kept back, or published. */
    DISCLOSURE_KEPT_BACK,
    DISCLOSURE_PUBLISHED,
    RESULTS_READY,
    /** A result is on its way, could not be handed over, or is served by public notice. */
    RESULT_SENT,
    DELIVERY_FAILED,
    SERVICE_NOTICED,
    COMPLETED,
    NOT_ACCEPTED,
    ABANDONED,
    LATE_ACT_REFUSED,
    REINSTATED,
    ITEM_REINSTATED,
    WITHDRAWN;

    /** What a line of the journal means to the applicant; mostly nothing. */
    static Optional<NotificationKind> of(Deed deed) {
        return Optional.ofNullable(
                switch (deed.event()) {
                    case RECEIVED -> RECEIVED;
                    case MANDATE_RECORDED -> MANDATE_RECORDED;
                    case MANDATE_ENDED -> MANDATE_ENDED;
                    case MANDATE_REVOKED -> MANDATE_REVOKED;
                    case CLAIM_CONFIRMED -> CLAIM_CONFIRMED;
                    case CLAIM_REVOKED -> CLAIM_REVOKED;
                    case SUPPLEMENTED -> SUPPLEMENTED;
                    case CORRECTION_REQUESTED -> CORRECTION_REQUESTED;
                    case ASKED -> ASKED;
                    case ASK_REFUSED -> ASK_REFUSED;
                    case ASK_LAPSED -> ASK_LAPSED;
                    case NOTICE_PUBLISHED -> NOTICE_PUBLISHED;
                    case OBJECTION_ANSWERED -> OBJECTION_ANSWERED;
                    case NOTICE_SETTLED -> NOTICE_SETTLED;
                    case ACCEPTED -> ACCEPTED;
                    case ACCEPTED_BY_LAW -> ACCEPTED_BY_LAW;
                    case ITEM_ACCEPTED -> ITEM_ACCEPTED;
                    case ITEM_DECLINED -> ITEM_NOT_ACCEPTED;
                    case SPECIAL_PROCEDURE_STARTED -> SPECIAL_PROCEDURE;
                    case EXTENSION_DECIDED -> StepOutcome.GRANT.is(deed.facts().ended()) ? EXTENDED : null;
                        // only a date that was told and has moved comes with a document
                    case CALENDAR_CHANGED, RELEASE_FOLLOWED -> deed.facts().document() != null ? NEW_DATE : null;
                    case DATE_AWAITED -> DATE_AWAITED;
                    case DATE_SET -> DATE_SET;
                    case DELAY_EXPLAINED -> DELAY_EXPLAINED;
                    case ITEM_WITHDRAWN -> ITEM_WITHDRAWN;
                        // what ends because another item was denied is said with that denial
                    case ITEM_ENDED -> endedWithGiver(deed) ? null : ITEM_ENDED;
                    case PAPER_MISSED -> PAPER_MISSED;
                    case ITEM_DECIDED -> ItemOutcome.DENIED
                                    .name()
                                    .equals(deed.facts().ended())
                            ? ITEM_DENIED
                            : null;
                    case REVOCATION_OPENED -> REVOCATION_OPENED;
                    case HEARING_TOLD -> deed.facts().document() == null ? null : HEARING_TOLD;
                    case HEARING_SET -> HEARING_SET;
                    case HEARING_MOVED -> HEARING_MOVED;
                    case CHAIR_CONFIRMED -> CHAIR_CONFIRMED;
                    case HEARING_HELD -> HEARING_HELD;
                    case ITEM_REVOKED -> ITEM_REVOKED;
                    case ITEM_KEPT -> ITEM_KEPT;
                    case ITEM_CANCELLED -> ITEM_CANCELLED;
                    case SLIP_CORRECTED -> SLIP_CORRECTED;
                    case VISIT_PLANNED -> VISIT_PLANNED;
                    case VISIT_MOVED -> VISIT_MOVED;
                    case VISIT_SIGNED -> VISIT_SIGNED;
                    case CERTIFICATE_RENEWED -> switch (deed.facts().variant()) {
                        case "" -> CERTIFICATE_RENEWED;
                        case ".REISSUED" -> CERTIFICATE_REISSUED;
                        default -> CERTIFICATE_RENEWED_BY_LAW;
                    };
                    case CERTIFICATE_EXPIRING -> deed.facts().variant().isEmpty()
                            ? CERTIFICATE_EXPIRING
                            : CERTIFICATE_EXPIRING_LATE;
                    case CERTIFICATE_LAPSED -> CERTIFICATE_LAPSED;
                    case COMMITMENT_DRAWN -> drawn(deed) ? COMMITMENT_DRAWN : null;
                    case COMMITMENT_CHECKED -> switch (String.valueOf(
                            deed.facts().ended())) {
                        case "kept" -> COMMITMENT_KEPT;
                        case "mendable" -> MENDING_ORDERED;
                        default -> COMMITMENT_BROKEN;
                    };
                    case MENDING_CLOSED -> COMMITMENT_BROKEN;
                    case MENDING_CHECKED -> StepOutcome.MENDED.is(deed.facts().ended())
                            ? COMMITMENT_KEPT
                            : COMMITMENT_BROKEN;
                    case COMMITMENT_REPAIRED -> COMMITMENT_REPAIRED;
                    case BILL_OPENED -> BILL_OPENED;
                    case BILL_PAID -> BILL_PAID;
                    case BILL_WAIVED -> BILL_WAIVED;
                    case BILL_REFUNDED -> BILL_REFUNDED;
                    case DISCLOSURE_ANSWERED -> deed.facts().variant().isEmpty()
                            ? DISCLOSURE_KEPT_BACK
                            : DISCLOSURE_PUBLISHED;
                    case DELIVERY_STARTED -> nothingPending(deed) ? null : RESULTS_READY;
                    case RESULT_SENT -> RESULT_SENT;
                    case DELIVERY_FAILED -> DELIVERY_FAILED;
                    case SERVICE_NOTICED -> SERVICE_NOTICED;
                    case COMPLETED -> COMPLETED;
                    case DECLINED -> NOT_ACCEPTED;
                    case ABANDONED -> ABANDONED;
                    case LATE_ACT_REFUSED -> LATE_ACT_REFUSED;
                    case REINSTATED -> REINSTATED;
                        // what goes on with another item is said with that one
                    case ITEM_REINSTATED -> goesOnWithGiver(deed) ? null : ITEM_REINSTATED;
                    case WITHDRAWN -> WITHDRAWN;
                    default -> null;
                });
    }

    private static boolean drawn(Deed deed) {
        return deed.facts() instanceof CommitmentFacts.Drawn drawn && drawn.number() < drawn.share();
    }

    private static boolean goesOnWithGiver(Deed deed) {
        return deed.facts() instanceof ItemFacts.ItemReinstated goingOn && goingOn.giver() != null;
    }

    private static boolean endedWithGiver(Deed deed) {
        return deed.facts() instanceof ItemFacts.ItemEnded ended && ended.giver() != null;
    }

    private static boolean nothingPending(Deed deed) {
        return deed.facts() instanceof ItemFacts.DeliveryStarted started
                && Integer.valueOf(0).equals(started.pending());
    }

    /** Whether a principal is told of it whatever address his agent gave: mandates, and what is done by one. */
    boolean isOfAnAgent(Deed deed) {
        return this == MANDATE_RECORDED || this == MANDATE_ENDED || this == MANDATE_REVOKED || deed.byAgent();
    }

    /** Whether it is said by another of the same message already. */
    boolean isContainedIn(NotificationKind other) {
        return this == ITEM_WITHDRAWN && other == WITHDRAWN;
    }

    /** The date that belongs to it, if one runs. */
    Optional<Instant> date(CaseAdvanced advanced, Deed deed) {
        return switch (this) {
            case RECEIVED, SUPPLEMENTED -> Stream.of(ClockKind.RECEPTION, ClockKind.RECEPTION_ANSWER)
                    .flatMap(kind -> advanced.due(kind, null).stream())
                    .min(Instant::compareTo);
            case CORRECTION_REQUESTED -> advanced.due(ClockKind.CORRECTION, null);
            case ASKED -> deed.facts() instanceof LimitFacts.OfAsk asked
                    ? Optional.ofNullable(asked.due())
                    : Optional.empty();
            case DATE_AWAITED, DATE_SET -> DateFacts.at(deed.facts());
            case VISIT_PLANNED, VISIT_MOVED -> VisitFacts.at(deed.facts());
            case NOTICE_PUBLISHED -> advanced.due(ClockKind.NOTICE, null);
            case HEARING_TOLD -> advanced.due(ClockKind.HEARING, deed.item());
            case COMMITMENT_DRAWN -> advanced.due(ClockKind.POST_CHECK, deed.item());
            case MENDING_ORDERED -> advanced.due(ClockKind.MENDING, deed.item());
            case REVOCATION_OPENED -> advanced.due(ClockKind.STATEMENT, deed.item());
            case ACCEPTED, ACCEPTED_BY_LAW -> advanced.due(ClockKind.BUNDLE_STATUTORY, null);
            case EXTENDED -> advanced.due(ClockKind.ITEM_STATUTORY, deed.item());
            case CERTIFICATE_EXPIRING -> deed.facts() instanceof CertificateFacts.Expiring expiring
                    ? Optional.of(expiring.inTimeAt())
                    : Optional.empty();
            default -> Optional.empty();
        };
    }
}
