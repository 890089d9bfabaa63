package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.store.Results;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.HyphenatedWords;

/** What a granted item gives: a number, an account, a name. It goes into the pool of the case and into the decision. */
@Component
class ItemResults {

    private final StepRecords records;
    private final Results results;
    private final OfficerEntries officerEntries;

    ItemResults(StepRecords records, Results results, OfficerEntries officerEntries) {
        this.records = records;
        this.results = results;
        this.officerEntries = officerEntries;
    }

    /**
     * What an item has given, in the order of its sheet.
     *
     * @param values by the keys of the sheet
     * @param labelled as documents say it
     */
    record Given(Map<String, String> values, List<SaidFacts> labelled) {

        static final Given NOTHING = new Given(Map.of(), List.of());
    }

    /** Gives what the item's officers filled in. */
    Given give(CaseFile file, CaseItem item, Instant validFrom) {
        ItemSheet sheet = file.release().item(item.code());
        Map<String, Object> answers = records.dataOf(file, item.part());
        Map<String, String> given = new LinkedHashMap<>();
        for (String result : sheet.gives()) {
            Object value = answers.get(HyphenatedWords.camelCase(result));
            if (value != null) {
                given.put(result, value.toString());
            }
        }
        results.give(file, item.key(), given, validFrom);
        Map<String, OfficerEntries.Entry> words = Optional.of(given)
                .filter(some -> !some.isEmpty())
                .flatMap(some -> file.release().form(item.code(), Step.REVIEW.id()))
                .map(form -> officerEntries.words(form, answers))
                .orElse(Map.of());
        List<SaidFacts> labelled = given.entrySet().stream()
                .map(one -> Optional.ofNullable(words.get(HyphenatedWords.camelCase(one.getKey())))
                        .map(OfficerEntries.Entry::said)
                        .orElseGet(() -> new SaidFacts()
                                .say(DocumentFact.LABEL, one.getKey())
                                .say(DocumentFact.VALUE, one.getValue())))
                .toList();
        return new Given(given, labelled);
    }
}
