package org.yiciban.casefile.items;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
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
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.TableAnswer;
import org.yiciban.catalogue.table.TableMistake;
import org.yiciban.catalogue.table.TableReader;
import org.yiciban.form.feel.Feel;

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
        Optional<DecisionTable> table = table(file, key);
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
                        told(given, table))));
        facts.note(file, "table:" + key, given, now);
        file.touch();
    }

    /** A release is checked before it takes effect; what can't be read all the same decides nothing, and a person does. */
    private static Optional<DecisionTable> table(CaseFile file, String key) {
        try {
            return file.release().files().file(CataloguePaths.table(key)).map(text -> TableReader.read(key, text));
        } catch (TableMistake unreadable) {
            return Optional.empty();
        }
    }

    private Map<String, Object> known(CaseFile file) {
        Map<String, Object> known = new HashMap<>(file.filing().situation());
        known.putAll(facts.of(
                file, file.release().bundle().facts().stream().map(Fact::key).collect(Collectors.toSet())));
        return known;
    }

    private static List<ItemFacts.TableAsked.Given> told(Map<String, Object> given, Optional<DecisionTable> table) {
        return given.entrySet().stream()
                .map(fact -> new ItemFacts.TableAsked.Given(label(fact.getKey(), table), written(fact.getValue())))
                .toList();
    }

    private static String label(String fact, Optional<DecisionTable> table) {
        return table.flatMap(one -> one.outputs().stream()
                        .filter(output ->
                                output.fact().equals(fact) && !output.label().isEmpty())
                        .map(DecisionTable.Output::label)
                        .findFirst())
                .orElse(fact);
    }

    private static String written(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
