package org.yiciban.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.states.OutcomeWords;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.document.issued.RenderedDocument.Entries;
import org.yiciban.document.issued.RenderedDocument.Entry;
import org.yiciban.document.issued.RenderedDocument.Part;
import org.yiciban.document.issued.RenderedDocument.Sentence;
import org.yiciban.dossier.Dossier.Reach;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;

/**
 * What was found and said step by step. An agency reads its own records and what the applicant answered for its items, as
 * at its desk; the applicant what he answered himself.
 */
@Component
class StepWords {

    private final StepRecords records;
    private final FormInterpreter interpreter;
    private final OutcomeWords outcomes;
    private final MessageSource messages;

    StepWords(StepRecords records, FormInterpreter interpreter, OutcomeWords outcomes, MessageSource messages) {
        this.records = records;
        this.interpreter = interpreter;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    /** One piece for each part of the case that has records. */
    Optional<Piece> of(CaseFile file, Reach reach, Optional<Account> reader) {
        List<StepRecords.Kept> kept = records.of(file.number()).stream()
                .filter(one -> reach == Reach.WHOLE || seen(file, one, reach, reader))
                .toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        kept.forEach(one -> told(file, one, parts));
        return Optional.of(new Piece(
                DossierSection.RECORDS,
                DossierWords.WORDS.of(reach == Reach.OWN ? "steps.own" : "steps"),
                "",
                reach == Reach.OWN
                        ? file.filing().applicant().name()
                        : file.release().leadAgency().name().zh(),
                kept.get(kept.size() - 1).at(),
                new Piece.Laid(parts)));
    }

    private static boolean seen(CaseFile file, StepRecords.Kept kept, Reach reach, Optional<Account> reader) {
        boolean applicants = isOfApplicant(kept.part());
        if (reach == Reach.OWN) {
            return applicants;
        }
        return applicants
                ? reader.map(account -> DossierPapers.items(file, account)).stream()
                        .flatMap(items -> items.stream())
                        .anyMatch(item -> isFor(file, kept.part(), item))
                : reader.filter(account ->
                                kept.agency() != null && kept.agency().equals(account.agency()))
                        .isPresent();
    }

    private static boolean isOfApplicant(CasePart part) {
        return CasePart.askOf(part).isPresent()
                || part instanceof CasePart.Beside beside && beside.matter() == CasePart.Beside.Matter.REQUEST;
    }

    private static boolean isFor(CaseFile file, CasePart part, ItemCode item) {
        return CasePart.askOf(part)
                        .flatMap(file.release().bundle()::ask)
                        .filter(ask -> ask.isFor(item))
                        .isPresent()
                || part.item().map(ItemKey::code).filter(item::equals).isPresent();
    }

    private void told(CaseFile file, StepRecords.Kept kept, List<Part> parts) {
        List<Entry> lines = new ArrayList<>();
        lines.add(new Entry(DossierWords.say("steps.by"), kept.by().zh()));
        lines.add(new Entry(DossierWords.say("steps.at"), DossierWords.moment(kept.at())));
        file.release()
                .form(kept.part().item().map(ItemKey::code).orElse(null), kept.step())
                .map(form ->
                        interpreter.summary(ReadForms.read("step.form", form), kept.data(), Map.of(), DossierWords.ZH))
                .ifPresent(summary -> summary.sections().forEach(section -> section.lines().stream()
                        .filter(line ->
                                line.uploads().isEmpty() && !line.value().isBlank())
                        .map(line -> new Entry(line.label(), line.value()))
                        .forEach(lines::add)));
        if (kept.remark() != null && !kept.remark().isBlank()) {
            lines.add(new Entry(DossierWords.say("steps.remark"), kept.remark()));
        }
        parts.add(new Sentence(title(file, kept)));
        parts.add(new Entries(lines));
    }

    private String title(CaseFile file, StepRecords.Kept kept) {
        String step = file.release()
                .bundle()
                .stepName(kept.step())
                .map(name -> name.zh())
                .orElseGet(() -> messages.getMessage("window.step." + kept.step(), null, kept.step(), DossierWords.ZH));
        String subject = kept.part()
                .item()
                .flatMap(file::find)
                .map(item -> file.rows().name(item).zh() + "　")
                .orElse("");
        if (isOfApplicant(kept.part())) {
            return subject + step;
        }
        String usual = outcomes.say(kept.outcome(), DossierWords.ZH);
        String outcome =
                messages.getMessage("outcome." + kept.step() + "." + kept.outcome(), null, usual, DossierWords.ZH);
        return DossierWords.say("steps.title", subject + step, Objects.requireNonNullElse(outcome, usual));
    }
}
