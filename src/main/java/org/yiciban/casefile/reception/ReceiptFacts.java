package org.yiciban.casefile.reception;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.MaterialCode;

/** What the receipt of an application says. */
final class ReceiptFacts {

    private ReceiptFacts() {}

    /** What the receipt says: what was handed in, until when the applicant hears, and what it means if he doesn't. */
    static SaidFacts of(CaseFile file, ApplicationCheck.Sound sound) {
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.MODE, sound.papers().isEmpty() ? "EMPTY" : "PAPERS")
                .say(DocumentFact.PAPERS, papers(file, sound))
                .say(
                        DocumentFact.SILENCE,
                        file.release()
                                .silence(file.items().stream()
                                        .map(item -> item.code())
                                        .toList()));
        file.clocks().stream()
                .flatMap(clock -> clock.due().stream())
                .min(Comparator.naturalOrder())
                .ifPresent(due -> facts.say(DocumentFact.ANSWER_DUE, due));
        return facts;
    }

    /** What was handed in, for the receipt: each paper once, with the number of its copies. */
    private static List<SaidFacts> papers(CaseFile file, ApplicationCheck.Sound sound) {
        Map<MaterialCode, Integer> copies = new LinkedHashMap<>();
        for (Submissions.Paper paper : sound.papers()) {
            copies.merge(paper.material(), paper.uploadId() == null ? 0 : 1, Integer::sum);
        }
        return copies.entrySet().stream()
                .map(paper -> new SaidFacts()
                        .say(
                                DocumentFact.PAPER,
                                file.release().material(paper.getKey()).name())
                        .say(
                                DocumentFact.ORIGINAL,
                                sound.originals().contains(paper.getKey().value()))
                        .say(DocumentFact.COUNT, paper.getValue()))
                .toList();
    }
}
