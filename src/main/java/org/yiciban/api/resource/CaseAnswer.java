package org.yiciban.api.resource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriUtils;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.ItemKey;

/**
 * A case as its applicant and those who may see it read it.
 *
 * @param title what it is called, people masked unless the caller is its applicant; null where its service doesn't say
 * @param status null while {@code recording} and a limit has passed that changes it: the old state isn't told any more
 * @param recording a limit has passed and what the law makes of it is being recorded; ask again in a moment
 */
record CaseAnswer(
        String caseNumber,
        String bundle,
        int release,
        String applicantName,
        String title,
        CaseStatus status,
        boolean recording,
        AcceptanceMode acceptanceMode,
        OffsetDateTime receivedAt,
        OffsetDateTime acceptedAt,
        OffsetDateTime completedAt,
        CaseOutcome outcome,
        List<ClockAnswer> clocks,
        List<CaseItemAnswer> items,
        List<AskedStepsController.AskedStep> waitsForYou,
        List<RequestsController.OfferedRequest> requests,
        List<ClockAnswer.CaseMoment> dates,
        List<ClockAnswer.CaseNotice> notices,
        List<TimelineLine> timeline,
        List<DocumentLink> documents,
        List<BillsController.BillAnswer> bills) {

    /**
     * An item of the case; {@code status} is null while the effect of a passed limit on it is being recorded.
     * @param personUntil until when a person may be asked to look at what rules have granted; null where nobody can be asked
     * @param maybe whether only what others come to will say if the case needs it at all
     */
    record CaseItemAnswer(
            String code,
            Integer row,
            String name,
            String agency,
            ItemStatus status,
            boolean maybe,
            ItemOutcome outcome,
            String reason,
            OffsetDateTime decidedAt,
            OffsetDateTime deliveredAt,
            OffsetDateTime personUntil,
            List<String> waitsFor,
            List<ClockAnswer> clocks,
            Map<String, String> result) {

        static CaseItemAnswer of(ItemView item, CaseView view, Locale locale) {
            return new CaseItemAnswer(
                    item.key().toString(),
                    item.key().ofRow() ? item.key().row() : null,
                    item.name().in(locale),
                    item.agency().value(),
                    item.stateRecording() ? null : item.status(),
                    item.maybe(),
                    item.outcome(),
                    item.reason() == null ? null : item.reason().in(locale),
                    LegalTimeText.of(item.decidedAt()),
                    LegalTimeText.of(item.deliveredAt()),
                    LegalTimeText.of(view.byRules().get(item.key())),
                    item.waitsFor().stream().map(ItemKey::toString).toList(),
                    item.clocks().stream().map(ClockAnswer::of).toList(),
                    item.result());
        }
    }

    /** One line of the tracking timeline. */
    record TimelineLine(OffsetDateTime at, JournalEvent what, String text, String agency) {

        static TimelineLine of(TimelineEntry entry, Locale locale) {
            return new TimelineLine(
                    LegalTimeText.of(entry.at()),
                    entry.what(),
                    entry.text().in(locale),
                    entry.agency() == null ? null : entry.agency().in(locale));
        }
    }

    /** A document that was issued, and where it can be read. */
    record DocumentLink(String number, DocumentType type, String title, URI url) {

        static DocumentLink of(IssuedDocument document, Locale locale) {
            String number = UriUtils.encodePathSegment(document.number(), StandardCharsets.UTF_8);
            return new DocumentLink(
                    document.number(),
                    document.type(),
                    document.title().in(locale),
                    URI.create("/track/" + document.caseNumber() + "/documents/" + number));
        }
    }

    static CaseAnswer of(CaseView view, Locale locale) {
        return new CaseAnswer(
                view.caseNumber().value(),
                view.release().key().value(),
                view.release().version(),
                view.applicantName(),
                view.title(),
                view.stateRecording() ? null : view.status(),
                view.recording(),
                view.acceptanceMode(),
                LegalTimeText.of(view.receivedAt()),
                LegalTimeText.of(view.acceptedAt()),
                LegalTimeText.of(view.completedAt()),
                view.outcome(),
                view.clocks().stream().map(ClockAnswer::of).toList(),
                view.items().stream()
                        .map(item -> CaseItemAnswer.of(item, view, locale))
                        .toList(),
                view.waitsForYou().entrySet().stream()
                        .map(one -> AskedStepsController.AskedStep.of(one.getKey(), one.getValue(), view, locale))
                        .toList(),
                RequestsController.OfferedRequest.of(view, locale),
                ClockAnswer.CaseMoment.of(view, locale),
                ClockAnswer.CaseNotice.of(view, locale),
                view.timeline().stream()
                        .map(entry -> TimelineLine.of(entry, locale))
                        .toList(),
                view.documents().stream()
                        .map(document -> DocumentLink.of(document, locale))
                        .toList(),
                view.bills().stream().map(BillsController.BillAnswer::of).toList());
    }
}
