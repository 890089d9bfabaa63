package org.yiciban.casefile.bills;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.TableAnswer;
import org.yiciban.catalogue.table.TableReader;
import org.yiciban.form.feel.Feel;

/**
 * What an item costs by a decision table: asked when its bill opens, of what was answered in the guide and in the application,
 * which is fixed since the acceptance, so that nothing it reads can be unknown then.
 */
@Component
class FeeTables {

    private final CaseFacts facts;
    private final Feel feel;

    FeeTables(CaseFacts facts, Feel feel) {
        this.facts = facts;
        this.feel = feel;
    }

    /**
     * What a fee comes to.
     *
     * @param amount empty where nothing is paid
     * @param by null where the sheet says it
     */
    record Priced(Optional<Money> amount, Bill.@Nullable ByTable by) {}

    /** What is paid in this case; empty where a table says it and has no answer, or none that can be an amount. */
    Optional<Priced> price(CaseFile file, Fee fee) {
        return fee.table().isPresent()
                ? ask(file, fee.table().get())
                : Optional.of(new Priced(fee.amount().in(file.filing().situation()), null));
    }

    private Optional<Priced> ask(CaseFile file, String key) {
        Optional<DecisionTable> table = TableReader.find(file.release().files(), key);
        return table.flatMap(one -> priced(one, TableAnswer.of(one, known(file), feel)));
    }

    private static Optional<Priced> priced(DecisionTable table, TableAnswer answer) {
        if (!answer.found() || !(answer.values().get(Fee.OUTPUT) instanceof BigDecimal yuan)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Priced(
                    Money.of(yuan),
                    new Bill.ByTable(
                            table.key(),
                            table.name(),
                            table.hash(),
                            answer.rows().get(0))));
        } catch (IllegalArgumentException noAmount) {
            return Optional.empty();
        }
    }

    private Map<String, Object> known(CaseFile file) {
        Set<String> names = new HashSet<>(file.filing().situation().keySet());
        file.release().bundle().facts().stream()
                .filter(fact -> fact.from() == Fact.From.ANSWER)
                .forEach(fact -> names.add(fact.key()));
        return facts.of(file, names);
    }
}
