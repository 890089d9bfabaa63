package org.yiciban.catalogue.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * One comparison of a condition on the situation.
 *
 * @param value {@code true} for a plain name, else a text or a number
 */
public record SituationTerm(String name, Operator operator, Object value) {

    private static final Pattern TERM = Pattern.compile(
            "(?<not>!?)\\s*(?<name>[a-z][A-Za-z0-9]*)"
                    + "(?:\\s*(?<operator>==|!=|>=|<=|>|<)\\s*(?:'(?<text>[^']*)'|(?<number>-?[0-9]{1,9}(?:\\.[0-9]{1,6})?)))?");

    /** How a fact is compared. */
    public enum Operator {
        IS("", order -> order == 0),
        IS_NOT("!", order -> order != 0),
        EQUAL("==", order -> order == 0),
        UNEQUAL("!=", order -> order != 0),
        AT_LEAST(">=", order -> order >= 0),
        AT_MOST("<=", order -> order <= 0),
        MORE(">", order -> order > 0),
        LESS("<", order -> order < 0);

        private final String sign;
        private final IntPredicate order;

        Operator(String sign, IntPredicate order) {
            this.sign = sign;
            this.order = order;
        }

        private boolean holds(int compared) {
            return order.test(compared);
        }

        private static Operator of(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /** Reads one comparison. */
    static SituationTerm parse(String part) {
        Matcher matcher = TERM.matcher(part);
        boolean matches = matcher.matches();
        String sign = matches ? matcher.group("operator") : null;
        if (!matches || (sign != null && !matcher.group("not").isEmpty())) {
            throw new SheetMistake(SheetWords.of("condition-form", part));
        }
        if (sign == null) {
            return new SituationTerm(matcher.group("name"), Operator.of(matcher.group("not")), true);
        }
        String literal = matcher.group("text");
        if (literal != null && !sign.equals("==") && !sign.equals("!=")) {
            throw new SheetMistake(SheetWords.of("condition-text", part));
        }
        Object value = literal != null ? literal : Double.valueOf(matcher.group("number"));
        return new SituationTerm(matcher.group("name"), Operator.of(sign), value);
    }

    boolean holds(@Nullable Object fact) {
        if (value instanceof Double number) {
            return fact instanceof Number given && operator.holds(Double.compare(given.doubleValue(), number));
        }
        return fact != null && operator.holds(value.equals(fact) ? 0 : 1);
    }

    @Override
    public String toString() {
        if (value instanceof Boolean) {
            return operator.sign + name;
        }
        String literal = value instanceof Double number ? plain(number) : "'" + value + "'";
        return name + " " + operator.sign + " " + literal;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** What is wrong with it for a bundle with these questions; empty when nothing is. */
    Optional<LocalText> problem(List<Question> questions) {
        Question question = questions.stream()
                .filter(candidate -> candidate.key().equals(name))
                .findFirst()
                .orElse(null);
        if (question == null) {
            return Optional.of(SheetWords.of(
                    "condition-unknown",
                    this,
                    name,
                    Suggestion.of(name, questions.stream().map(Question::key).toList())));
        }
        return switch (question.type()) {
            case BOOLEAN -> complain(value instanceof Boolean, SheetWords.of("kind-boolean"));
            case NUMBER -> complain(value instanceof Double, SheetWords.of("kind-number"));
            case CHOICE -> complain(question.offers(value), SheetWords.of("kind-choice"));
        };
    }

    private Optional<LocalText> complain(boolean fits, LocalText what) {
        return fits ? Optional.empty() : Optional.of(SheetWords.of("condition-unfit", this, name, what));
    }
}
