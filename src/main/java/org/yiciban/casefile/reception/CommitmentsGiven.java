package org.yiciban.casefile.reception;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.CommitmentGiven;
import org.yiciban.casefile.facts.CommitmentFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.promises.CommitmentRegister;
import org.yiciban.casefile.promises.GivenPromises;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.CommitmentRule;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.Refusal;

/**
 * Commitments 告知承诺 as they come with an application: offered for the item, read in the words that hold now, each
 * condition ticked. They are kept word by word, with a document of their own.
 */
@Component
class CommitmentsGiven {

    private final GivenPromises promises;
    private final CaseDocuments documents;
    private final CommitmentRegister register;

    CommitmentsGiven(GivenPromises promises, CaseDocuments documents, CommitmentRegister register) {
        this.promises = promises;
        this.documents = documents;
        this.register = register;
    }

    /** Notes everything for which an item can't be asked for so; the ordinary way is always open. */
    void check(Release release, Situation situation, Application application, List<FieldError> errors) {
        Set<String> known = new HashSet<>();
        Applicant applicant = application.applicant();
        String number = applicant == null ? null : applicant.idNumber();
        if (!application.commitments().isEmpty() && number != null && register.excludes(number)) {
            refuse(errors, "commitments", "commitment-excluded", Refusal.of("commitment.excluded"));
        }
        for (int i = 0; i < application.commitments().size(); i++) {
            CommitmentGiven given = application.commitments().get(i);
            String at = "commitments[" + i + "].";
            Optional<CommitmentRule> rule = rule(release, situation, given.item());
            if (rule.isEmpty()) {
                refuse(errors, at + "item", "no-commitment", Refusal.of("paper.no-commitment"));
            } else if (!PromiseText.commitment(rule.get()).isMeant(given.text())) {
                refuse(errors, at + "text", "commitment-text", Refusal.of("commitment.text", name(release, given)));
            } else if (!given.conditions().equals(rule.get().numbers())) {
                refuse(
                        errors,
                        at + "conditions",
                        "commitment-ticks",
                        Refusal.of("commitment.ticks", name(release, given)));
            } else if (!known.add(given.item())) {
                refuse(errors, at + "item", "already", Refusal.of("commitment.twice", name(release, given)));
            }
        }
    }

    private static void refuse(List<FieldError> errors, String field, String code, LocalText words) {
        errors.add(new FieldError(field, code, words));
    }

    private static LocalText name(Release release, CommitmentGiven given) {
        return release.item(new ItemCode(given.item())).name();
    }

    private static Optional<CommitmentRule> rule(Release release, Situation situation, String code) {
        return release.guidance(situation).items().stream()
                .filter(item -> item.value().equals(code))
                .map((ItemCode item) -> release.item(item))
                .filter(ItemSheet::commitment)
                .flatMap(item -> item.committed().stream())
                .findFirst();
    }

    /** Keeps each as it was given, once its case stands. */
    void keep(CaseFile file, ActContext context) {
        Set<ItemCode> kept = new HashSet<>();
        file.items().stream()
                .filter(CaseItem::committed)
                .forEach(item -> file.release().item(item.code()).committed().ifPresent(rule -> {
                    PromiseText text = PromiseText.commitment(rule);
                    if (kept.add(item.code())) {
                        promises.keep(file, item.code(), text, context);
                    }
                    String document = issue(file, item, rule, text, context);
                    register.enter(file, item, text, document);
                    file.record(JournalLine.of(JournalEvent.COMMITMENT_GIVEN, item.part(), context, context.instant())
                            .facts(new CommitmentFacts.Given(
                                    item.key(),
                                    text.version(),
                                    text.hash(),
                                    rule.conditions().size(),
                                    document)));
                }));
    }

    /** What was told, each condition as it was ticked, and by which text: the number of the document. */
    private String issue(CaseFile file, CaseItem item, CommitmentRule rule, PromiseText text, ActContext context) {
        List<SaidFacts> lines = new ArrayList<>();
        lines.add(line(OnRecord.of("commitment.basis"), rule.basis()));
        for (int i = 0; i < rule.conditions().size(); i++) {
            lines.add(new SaidFacts()
                    .say(DocumentFact.LABEL, OnRecord.of("commitment.condition", i + 1))
                    .say(
                            DocumentFact.VALUE,
                            OnRecord.of("commitment.ticked", rule.conditions().get(i))));
        }
        lines.add(line(OnRecord.of("commitment.checking"), rule.checking()));
        lines.add(line(OnRecord.of("commitment.consequences"), rule.consequences()));
        lines.add(
                line(OnRecord.of("commitment.words"), OnRecord.of("commitment.version", text.version(), text.hash())));
        SaidFacts facts = new SaidFacts().say(DocumentFact.PROOF, lines);
        DocumentFacts.sayCapacity(facts, context);
        return documents
                .issueOn(item, file, DocumentType.COMMIT, context, facts)
                .number();
    }

    private static SaidFacts line(LocalText label, LocalText value) {
        return new SaidFacts().say(DocumentFact.LABEL, label).say(DocumentFact.VALUE, value);
    }
}
