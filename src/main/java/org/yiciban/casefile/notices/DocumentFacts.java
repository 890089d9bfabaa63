package org.yiciban.casefile.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.document.IssuedDocument;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** What documents say, as they name it: texts in both languages, dates, papers that are owed. */
public final class DocumentFacts {

    private DocumentFacts() {}

    /** When a clock is due, and that the date is provisional, where it is: no document may promise more than is known. */
    public static void putDue(Map<String, ? super String> facts, CaseClock clock) {
        clock.due().map(Instant::toString).ifPresent(due -> {
            facts.put("due", due);
            if (clock.provisional()) {
                facts.put("provisional", due);
            }
        });
    }

    /** A paper that was promised for later: its name, and the day until which it is awaited. */
    public static Map<String, String> owedPaper(CaseFile file, CaseClock deferral) {
        Map<String, String> paper = new HashMap<>();
        put(
                paper,
                "paper",
                file.release().material(new MaterialCode(deferral.subject())).name());
        putDue(paper, deferral);
        return paper;
    }

    /** What a notice of extension says: why, by which rule, and until when the first of the clocks would now run. */
    public static Map<String, Object> extension(String reason, StatutoryLimit limit, Optional<Instant> until) {
        Map<String, Object> facts = new HashMap<>(Map.of("reason", reason));
        put(facts, "basis", limit.basis());
        until.ifPresent(due -> facts.put("extendedTo", due.toString()));
        return facts;
    }

    /** An earlier document, by title, number and day. */
    public static void cite(Map<String, Object> facts, IssuedDocument earlier) {
        put(facts, "earlierTitle", earlier.type().title());
        facts.put("earlier", earlier.number());
        facts.put("earlierAt", earlier.issuedAt().toString());
    }

    /** A document that follows an act for the applicant names by what right it was done. */
    public static void putCapacity(Map<String, Object> facts, ActContext context) {
        if (context.capacity() != null) {
            facts.put("capacity", context.capacity().name());
        }
        if (context.presence() != null) {
            put(facts, "present", context.presence());
        }
    }

    /** A text of a document, in both languages. */
    public static void put(Map<String, ? super String> facts, String key, LocalText text) {
        facts.put(key, text.zh());
        facts.put(key + "En", text.en());
    }
}
