package org.yiciban.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.document.issued.RenderedDocument.Entries;
import org.yiciban.document.issued.RenderedDocument.Entry;
import org.yiciban.document.issued.RenderedDocument.Part;
import org.yiciban.document.issued.RenderedDocument.Sentence;
import org.yiciban.document.issued.RenderedDocument.Table;
import org.yiciban.shared.LocalText;

/** The course of a case as pages of its file: the time sheet 时限表, and what happened. */
@Component
class CourseWords {

    private final MessageSource messages;

    CourseWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Which limits ran, from when and until when, and whether they were kept. */
    Piece limits(CaseView view, Instant now) {
        List<List<String>> rows = view.allClocks()
                .map(clock -> List.of(
                        messages.getMessage("deadline.clock." + clock.kind(), null, DossierWords.ZH),
                        subject(view, clock),
                        clock.limit().words().zh(),
                        DossierWords.moment(clock.start()) + "\n—"
                                + (clock.due() == null ? "" : DossierWords.moment(clock.due())),
                        clock.ended() && !clock.passed()
                                ? DossierWords.say("limits.kept")
                                : messages.getMessage("deadline.state." + state(clock), null, DossierWords.ZH)))
                .toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Table(
                List.of(
                        DossierWords.say("limits.kind"),
                        DossierWords.say("limits.subject"),
                        DossierWords.say("limits.limit"),
                        DossierWords.say("limits.time"),
                        DossierWords.say("limits.state")),
                rows));
        view.allClocks().filter(clock -> !clock.explanation().isEmpty()).forEach(clock -> {
            parts.add(new Sentence(DossierWords.say(
                    "limits.explained",
                    messages.getMessage("deadline.clock." + clock.kind(), null, DossierWords.ZH),
                    subject(view, clock))));
            parts.add(new Entries(
                    clock.explanation().stream().map(CourseWords::explained).toList()));
        });
        return laid(DossierSection.LIMITS, view, now, parts);
    }

    private static Entry explained(ExplanationLine line) {
        String days = line.from().equals(line.to()) ? line.from().toString() : line.from() + "—" + line.to();
        String text = line.text() == null ? "" : line.text().zh();
        return new Entry(
                days, line.rule() == null ? text : text + "（" + line.rule().zh() + "）");
    }

    private static String state(ClockView clock) {
        if (clock.ended()) {
            return "LATE";
        }
        return clock.recording() ? "RECORDING" : clock.paused() ? "PAUSED" : clock.passed() ? "PASSED" : "RUNNING";
    }

    private static String subject(CaseView view, ClockView clock) {
        return view.items().stream()
                .filter(item -> item.key().toString().equals(clock.item()))
                .map(item -> item.name().zh())
                .findFirst()
                .or(() -> Optional.ofNullable(view.stepName(clock)).map(LocalText::zh))
                .orElseGet(() -> DossierWords.say("limits.whole"));
    }

    /** What happened, the oldest first, as the reader may know it: agencies answer, not their officers. */
    Piece journal(CaseView view, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        for (TimelineEntry entry : view.timeline()) {
            rows.add(
                    0,
                    List.of(
                            DossierWords.moment(entry.at()),
                            entry.text().zh(),
                            entry.agency() == null ? "" : entry.agency().zh(),
                            Objects.toString(entry.document(), "")));
        }
        return laid(
                DossierSection.JOURNAL,
                view,
                now,
                List.of(new Table(
                        List.of(
                                DossierWords.say("journal.at"),
                                DossierWords.say("journal.what"),
                                DossierWords.say("journal.who"),
                                DossierWords.say("journal.document")),
                        rows)));
    }

    private static Piece laid(DossierSection section, CaseView view, Instant now, List<Part> parts) {
        return new Piece(
                section, section.title(), "", view.release().leadAgency().name().zh(), now, new Piece.Laid(parts));
    }
}
