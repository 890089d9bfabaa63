package org.yiciban.casefile.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.RuleFacts;
import org.yiciban.catalogue.procedure.ByRules;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.TableAnswer;
import org.yiciban.catalogue.table.TableReader;
import org.yiciban.form.feel.Feel;
import org.yiciban.shared.ItemKey;

/** The tables by which items are decided: what one says of the facts of an application, and what it looked at. */
@Component
class RuleTables {

    private final Feel feel;

    RuleTables(Feel feel) {
        this.feel = feel;
    }

    /** What the table of an item says of these facts. */
    RuleFacts.Asked ask(Release release, ItemKey item, ByRules rules, Map<String, Object> known) {
        Optional<DecisionTable> table = table(release, rules);
        Optional<TableAnswer> answer = table.map(one -> TableAnswer.of(one, known, feel));
        RuleFacts.Result result = answer.filter(TableAnswer::found)
                .map(said -> said.values().get(ByRules.OUTPUT))
                .map(said -> ByRules.GRANT.equals(said) ? RuleFacts.Result.GRANTED : RuleFacts.Result.PERSON)
                .orElse(RuleFacts.Result.OPEN);
        List<Integer> rows = answer.map(TableAnswer::rows).orElse(List.of());
        return new RuleFacts.Asked(
                item,
                rules.table(),
                table.map(DecisionTable::name).orElse(rules.table()),
                table.map(DecisionTable::hash).orElse(""),
                rows,
                table.map(one -> lookedAt(release, one, rows, known)).orElse(List.of()),
                result);
    }

    static Optional<DecisionTable> table(Release release, ByRules rules) {
        return TableReader.find(release.files(), rules.table());
    }

    /** The conditions of the rows that applied; all that the table reads where none did. */
    private List<ItemFacts.TableAsked.Given> lookedAt(
            Release release, DecisionTable table, List<Integer> rows, Map<String, Object> known) {
        InputWords words = new InputWords(release, feel, known);
        Set<ItemFacts.TableAsked.Given> given = new LinkedHashSet<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            int at = column;
            boolean tested = rows.isEmpty()
                    || table.rows().stream()
                            .filter(row -> rows.contains(row.number()))
                            .map(row -> row.tests().get(at))
                            .anyMatch(test -> !DecisionTable.any(test));
            if (tested) {
                DecisionTable.Input input = table.inputs().get(column);
                given.add(words.of(input, known.get(input.expression())));
            }
        }
        return List.copyOf(given);
    }
}
