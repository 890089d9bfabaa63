package org.yiciban.catalogue.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.shared.ItemCode;

/**
 * A fact of a case 办件事实, of which conditions of the model may speak behind the point where its giver has ended.
 *
 * @param key camelCase, its name in conditions
 * @param item whose result or decision it is; empty for an answer
 * @param field the answer of the application form, the result, or the table; empty for a decision
 * @param otherwise its value while and when its giver gives none: denied, withdrawn, ended, late or not in the case
 */
public record Fact(
        String key, From from, Optional<ItemCode> item, Optional<String> field, FactType type, Object otherwise) {

    /** Who gives a fact. */
    public enum From {
        /** The applicant, in a field of the application; fixed at acceptance. */
        ANSWER,
        /** An item, by a value of the results pool. */
        RESULT,
        /** An item, by how it ended. */
        DECISION,
        /** A decision table that the model asks. */
        TABLE
    }

    /** How an item can end, as a fact says it. */
    public static final List<String> DECISIONS =
            List.of("granted", "denied", "not-accepted", "withdrawn", "terminated", "late");

    /** Whether the decision table of that key gives it. */
    public boolean givenBy(String table) {
        return from == From.TABLE && field.filter(table::equals).isPresent();
    }

    /** The value that conditions see for what the giver gave: of its type, or else the other one. */
    public Object of(@Nullable Object given) {
        return type.value(given).orElse(otherwise);
    }
}
