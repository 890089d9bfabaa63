package org.yiciban.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.requests.OfferedItems;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.RetentionRule;
import org.yiciban.catalogue.release.Release;
import org.yiciban.document.issued.RenderedDocument.Entries;
import org.yiciban.document.issued.RenderedDocument.Entry;
import org.yiciban.document.issued.RenderedDocument.Part;
import org.yiciban.document.issued.RenderedDocument.Sentence;
import org.yiciban.dossier.Dossier.Reach;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.Sentences;

/** What stands in no document of its own, as pages of a file: its cover, and the application. */
@Component
class DossierWords {

    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    static final Sentences WORDS = new Sentences("dossier");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Submissions submissions;
    private final FormInterpreter interpreter;

    DossierWords(Submissions submissions, FormInterpreter interpreter) {
        this.submissions = submissions;
        this.interpreter = interpreter;
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
        lines.add(new Entry(say("cover.retention"), retention(file)));
        lines.add(new Entry(say("cover.reach"), say("reach." + reach.name())));
        lines.add(new Entry(say("cover.made"), moment(made)));
        return lines;
    }

    /** For how long, by the sheets of its items; the longest term is that of the file. */
    private static String retention(CaseFile file) {
        return file.items().stream()
                .flatMap(item -> file.release().item(item.code()).retention().stream())
                .min(Comparator.comparing(RetentionRule::term))
                .map(rule -> say("retention." + rule.term().name()) + (rule.isLocal() ? say("retention.local") : ""))
                .orElseGet(() -> say("retention"));
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
}
