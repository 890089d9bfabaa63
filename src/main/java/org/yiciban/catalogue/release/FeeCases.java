package org.yiciban.catalogue.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.RowCondition;
import org.yiciban.catalogue.table.TableReader;

/** The cases of a fee that a decision table gives, as the guide tells them. */
public final class FeeCases {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");

    private FeeCases() {}

    /**
     * One row of the table.
     *
     * @param when in which case; empty for every other one
     * @param value what is paid: an amount, or how it is worked out
     */
    public record FeeCase(Optional<SituationCondition> when, String value) {

        /** Whether it is worked out of what was answered. */
        public boolean workedOut() {
            return !AMOUNT.matcher(value).matches();
        }

        /** The amount; empty where nothing is paid, or it is worked out. */
        public Optional<Money> amount() {
            return workedOut() ? Optional.empty() : Money.of(new BigDecimal(value));
        }
    }

    /** The table of a fee; empty where the sheet says the amount itself. */
    public static Optional<DecisionTable> table(Release release, Fee fee) {
        return fee.table().flatMap(key -> TableReader.find(release.files(), key));
    }

    /** Its rows, in their order. */
    public static List<FeeCase> of(DecisionTable table) {
        return table.rows().stream()
                .map(row -> new FeeCase(
                        RowCondition.of(table, row).map(SituationCondition::parse),
                        row.values().get(0)))
                .toList();
    }
}
