package org.yiciban.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.requests.OfferedItems;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.release.Release;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.document.issued.RenderedDocument.Entries;
import org.yiciban.document.issued.RenderedDocument.Entry;
import org.yiciban.document.issued.RenderedDocument.Part;
import org.yiciban.document.issued.RenderedDocument.Sentence;
import org.yiciban.document.issued.RenderedDocument.Table;
import org.yiciban.dossier.Dossier.Reach;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Sentences;

/** What stands in no document of its own, as pages of a file: the application, the limits, what happened. */
@Component
class DossierWords {

    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    static final Sentences WORDS = new Sentences("dossier");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Submissions submissions;
    private final FormInterpreter interpreter;
    private final MessageSource messages;

    DossierWords(Submissions submissions, FormInterpreter interpreter, MessageSource messages) {
        this.submissions = submissions;
        this.interpreter = interpreter;
        this.messages = messages;
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    static String say(String key, Object... arguments) {
        return WORDS.of(key, arguments).zh();
    }

    List<Entry> cover(CaseFile file, CaseView view, Reach reach, Instant made) {
        Release release = view.release();
        List<Entry> lines = new ArrayList<>();
        lines.add(new Entry(say("cover.number"), file.number().value()));
        lines.add(new Entry(say("cover.service"), release.bundle().name().zh()));
        lines.add(new Entry(say("cover.applicant"), file.filing().applicant().name()));
        lines.add(new Entry(say("cover.agency"), release.leadAgency().name().zh()));
        lines.add(new Entry(say("cover.received"), moment(view.receivedAt())));
        lines.add(new Entry(say("cover.accepted"), moment(view.acceptedAt())));
        lines.add(new Entry(say("cover.completed"), moment(view.completedAt())));
        lines.add(new Entry(
                say("cover.outcome"),
                view.outcome() == null
                        ? StateWords.text(view.status()).zh()
                        : say("outcome." + view.outcome().name())));
        lines.add(new Entry(say("cover.reach"), say("reach." + reach.name())));
        lines.add(new Entry(say("cover.made"), moment(made)));
        return lines;
    }

    /**
     * The application as it was handed in, and as it stands after the last supplement.
     *
     * @param reader for whom it is cut down to the items of his agency; nobody for all of it
     */
    List<Piece> application(CaseFile file, Optional<Account> reader) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(form(file, reader, 1));
        if (file.rounds() > 1) {
            pieces.add(form(file, reader, file.rounds()));
        }
        return pieces;
    }

    private Piece form(CaseFile file, Optional<Account> reader, int round) {
        Form whole = Application.form(round == 1 ? file.filedUnder() : OfferedItems.answered(file));
        Form seen = reader.map(account -> whole.projectedTo(DossierPapers.items(file, account)))
                .orElse(whole);
        List<Part> parts = new ArrayList<>();
        interpreter
                .summary(
                        seen,
                        submissions.data(file.number(), round),
                        file.filing().names(),
                        ZH)
                .sections()
                .forEach(section -> {
                    List<Entry> lines = section.lines().stream()
                            .filter(line ->
                                    line.uploads().isEmpty() && !line.value().isBlank())
                            .map(line -> new Entry(line.label(), line.value()))
                            .toList();
                    if (!lines.isEmpty()) {
                        Stream.ofNullable(section.title()).map(Sentence::new).forEach(parts::add);
                        parts.add(new Entries(lines));
                    }
                });
        return new Piece(
                DossierSection.APPLICATION,
                WORDS.of(round == 1 ? "application" : "application.supplemented"),
                "",
                file.filing().applicant().name(),
                round == 1 ? file.filing().receivedAt() : file.roundReceivedAt(),
                new Piece.Laid(parts));
    }

    /** Which limits ran, from when and until when, and whether they were kept. */
    Piece limits(CaseView view, Instant now) {
        List<List<String>> rows = view.allClocks()
                .map(clock -> List.of(
                        messages.getMessage("deadline.clock." + clock.kind(), null, ZH),
                        subject(view, clock),
                        clock.limit().words().zh(),
                        moment(clock.start()) + "\n—" + (clock.due() == null ? "" : moment(clock.due())),
                        clock.ended() && !clock.passed()
                                ? say("limits.kept")
                                : messages.getMessage("deadline.state." + state(clock), null, ZH)))
                .toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Table(
                List.of(
                        say("limits.kind"),
                        say("limits.subject"),
                        say("limits.limit"),
                        say("limits.time"),
                        say("limits.state")),
                rows));
        view.allClocks().filter(clock -> !clock.explanation().isEmpty()).forEach(clock -> {
            parts.add(new Sentence(say(
                    "limits.explained",
                    messages.getMessage("deadline.clock." + clock.kind(), null, ZH),
                    subject(view, clock))));
            parts.add(new Entries(
                    clock.explanation().stream().map(DossierWords::explained).toList()));
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
                .orElseGet(() -> say("limits.whole"));
    }

    /** What happened, the oldest first, as the reader may know it: agencies answer, not their officers. */
    Piece journal(CaseView view, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        for (TimelineEntry entry : view.timeline()) {
            rows.add(
                    0,
                    List.of(
                            moment(entry.at()),
                            entry.text().zh(),
                            entry.agency() == null ? "" : entry.agency().zh(),
                            Objects.toString(entry.document(), "")));
        }
        return laid(
                DossierSection.JOURNAL,
                view,
                now,
                List.of(new Table(
                        List.of(say("journal.at"), say("journal.what"), say("journal.who"), say("journal.document")),
                        rows)));
    }

    private static Piece laid(DossierSection section, CaseView view, Instant now, List<Part> parts) {
        return new Piece(
                section, section.title(), "", view.release().leadAgency().name().zh(), now, new Piece.Laid(parts));
    }
}
