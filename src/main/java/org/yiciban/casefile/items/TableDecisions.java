package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.sheet.SituationWords;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.TableAnswer;
import org.yiciban.catalogue.table.TableReader;
import org.yiciban.form.feel.Feel;
import org.yiciban.shared.LocalText;

/**
 * A decision table is asked: what it gives are facts of the case from then on, and the journal says by which row of which
 * table. Where none applies, the other values of the sheet hold and the case goes on to a person, who is told so.
 */
@Component
public class TableDecisions {

    private final CaseFacts facts;
    private final Feel feel;

    TableDecisions(CaseFacts facts, Feel feel) {
        this.facts = facts;
        this.feel = feel;
    }

    /** Asks the table of that key in the release of the case. */
    public void decide(CaseFile file, String key, Instant now) {
        Optional<DecisionTable> table = TableReader.find(file.release().files(), key);
        Optional<TableAnswer> answer = table.map(one -> TableAnswer.of(one, known(file), feel));
        List<Fact> outputs = file.release().bundle().facts().stream()
                .filter(fact -> fact.givenBy(key))
                .toList();
        Map<String, Object> said = answer.map(TableAnswer::values).orElse(Map.of());
        boolean found = answer.filter(TableAnswer::found).isPresent()
                && outputs.stream()
                        .allMatch(
                                fact -> fact.type().value(said.get(fact.key())).isPresent());
        Map<String, Object> given = new LinkedHashMap<>();
        outputs.forEach(fact -> given.put(fact.key(), found ? fact.of(said.get(fact.key())) : fact.otherwise()));
        file.record(JournalLine.of(JournalEvent.TABLE_ASKED, CasePart.BUNDLE, ActContext.byLaw(now), now)
                .facts(new ItemFacts.TableAsked(
                        key,
                        table.map(DecisionTable::name).orElse(key),
                        table.map(DecisionTable::hash).orElse(""),
                        found ? answer.orElseThrow().rows() : List.of(),
                        told(given, table, SituationWords.of(file.release().bundle())))));
        facts.note(file, "table:" + key, given, now);
        file.touch();
    }

    private Map<String, Object> known(CaseFile file) {
        Map<String, Object> known = new HashMap<>(file.filing().situation());
        known.putAll(facts.of(
                file, file.release().bundle().facts().stream().map(Fact::key).collect(Collectors.toSet())));
        return known;
    }

    private static List<ItemFacts.TableAsked.Given> told(
            Map<String, Object> given, Optional<DecisionTable> table, SituationWords words) {
        return given.entrySet().stream()
                .map(fact -> ItemFacts.TableAsked.Given.of(
                        words.name(fact.getKey()).orElseGet(() -> label(fact.getKey(), table)),
                        words.value(fact.getKey(), fact.getValue())))
                .toList();
    }

    private static LocalText label(String fact, Optional<DecisionTable> table) {
        return table.flatMap(one -> one.outputs().stream()
                        .filter(output ->
                                output.fact().equals(fact) && !output.label().isEmpty())
                        .map(DecisionTable.Output::label)
                        .findFirst())
                .map(label -> new LocalText(label, label))
                .orElseGet(() -> new LocalText(fact, fact));
    }
}
