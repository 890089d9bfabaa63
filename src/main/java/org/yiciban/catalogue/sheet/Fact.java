package org.yiciban.catalogue.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * A fact of a case 办件事实, of which conditions of the model may speak behind the point where its giver has ended.
 *
 * @param key camelCase, its name in conditions
 * @param item whose result or decision it is; empty for other givers
 * @param step the step of the bundle, or what is asked of the applicant, that gives it; empty for other givers
 * @param field the answer of the application form or of the step's form, the result, the table, or the notice; empty for a
 *     decision, for how a step ended, and for what came of a confirmation
 * @param words what it and its options are called, for people
 * @param otherwise its value while and when its giver gives none: denied, withdrawn, ended, late or not in the case
 */
public record Fact(
        String key,
        From from,
        Optional<ItemCode> item,
        Optional<String> step,
        Optional<String> field,
        FactType type,
        Words words,
        Object otherwise) {

    /**
     * What people call a fact and its values.
     *
     * @param name empty where a table or a form names it
     * @param options those that have a text of their own
     */
    public record Words(Optional<LocalText> name, List<Question.Option> options) {}

    /** Who gives a fact. */
    public enum From {
        /** The applicant, in a field of the application; fixed at acceptance. */
        ANSWER,
        /** An item, by a value of the results pool. */
        RESULT,
        /** An item, by how it ended. */
        DECISION,
        /** A step of the bundle, by how it ended or by a field of its form. */
        STEP,
        /** The applicant, by a field of what he is asked for while the case runs, or the persons who confirm it. */
        ASK,
        /** A decision table that the model asks. */
        TABLE,
        /** A public notice, by what it came to. */
        NOTICE
    }

    /** How an item can end, as a fact says it. */
    public static final List<String> DECISIONS =
            List.of("granted", "denied", "not-accepted", "withdrawn", "terminated", "late");

    /** Nobody objected to the public notice with success, as a fact says it. */
    public static final String UNDISTURBED = "undisturbed";

    /** An objection to the public notice was upheld, as a fact says it. */
    public static final String UPHELD = "upheld";

    /** What a public notice can come to. */
    public static final List<String> NOTICES = List.of(UNDISTURBED, UPHELD);

    /** All have confirmed it, as a fact says it. */
    public static final String CONFIRMED = "confirmed";

    /** One has refused to confirm it, as a fact says it. */
    public static final String REFUSED = "refused";

    /** What can come of a step that persons confirm. */
    public static final List<String> CONFIRMATIONS = List.of(CONFIRMED, REFUSED);

    /** How a step of a bundle can end, as a fact says it. */
    public static final List<String> STEP_OUTCOMES =
            Step.OUTCOMES_OF_SHEETS.stream().map(StepOutcome::code).toList();

    /** What a giver can come to that gives no field and no value: the words of such a fact. */
    public static List<String> endings(From from) {
        return switch (from) {
            case STEP -> STEP_OUTCOMES;
            case ASK -> CONFIRMATIONS;
            case NOTICE -> NOTICES;
            default -> DECISIONS;
        };
    }

    /** Whether it says what came of a confirmation. */
    public boolean ofConfirmation() {
        return from == From.ASK && field.isEmpty();
    }

    /** Whether the decision table of that key gives it. */
    public boolean givenBy(String table) {
        return from == From.TABLE && field.filter(table::equals).isPresent();
    }

    /** The value that conditions see for what the giver gave: of its type, or else the other one. */
    public Object of(@Nullable Object given) {
        return type.value(given).orElse(otherwise);
    }
}
