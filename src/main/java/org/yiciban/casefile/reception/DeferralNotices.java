package org.yiciban.casefile.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.promises.GivenPromises;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * The notice of acceptance without a paper 容缺受理通知书: what is missing, in which form, until when, and what follows when it
 * doesn't come; with the promise as it was given.
 */
@Component
class DeferralNotices {

    private final CaseDocuments documents;
    private final GivenPromises promises;

    DeferralNotices(CaseDocuments documents, GivenPromises promises) {
        this.documents = documents;
        this.promises = promises;
    }

    /** Issues it with an acceptance, where papers are owed and a promise was kept: cases of old times have none. */
    void issue(CaseFile file, @Nullable CaseItem item, ActContext context) {
        List<SaidFacts> owed = owed(file, clock -> item == null || clock.part().equals(item.part()));
        Optional<GivenPromises.Given> given = promises.deferral(file.number());
        if (owed.isEmpty() || given.isEmpty()) {
            return;
        }
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.OWED, owed)
                .say(
                        DocumentFact.PROMISE,
                        OnRecord.of(
                                "promise.attached",
                                given.get().version(),
                                given.get().words()));
        if (item == null) {
            documents.issue(file, DocumentType.DEFER, file.release().leadAgency(), context, facts);
        } else {
            documents.issueOn(item, file, DocumentType.DEFER, context, facts);
        }
    }

    private static List<SaidFacts> owed(CaseFile file, Predicate<CaseClock> which) {
        List<SaidFacts> owed = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            if (clock.kind() == ClockKind.DEFERRAL && !clock.ended() && which.test(clock)) {
                clock.part().item().map(file::item).ifPresent(item -> owed.add(owed(file, item, clock)));
            }
        }
        return owed;
    }

    private static SaidFacts owed(CaseFile file, CaseItem item, CaseClock clock) {
        ItemSheet sheet = file.release().item(item.code());
        Material paper = file.release().material(clock.material());
        LocalText late = sheet.missingPaper()
                .map(rule -> OnRecord.of("promise.late.ends", rule))
                .orElseGet(() -> OnRecord.of("promise.late.decided"));
        LocalText name = file.rows().name(item);
        LocalText line = paper.hint()
                .map(form -> OnRecord.of("promise.owed.form", paper.name(), form, name, late))
                .orElseGet(() -> OnRecord.of("promise.owed", paper.name(), name, late));
        SaidFacts facts = new SaidFacts().say(DocumentFact.PAPER, line);
        DocumentFacts.sayDue(facts, clock);
        return facts;
    }
}
