package org.yiciban.catalogue.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiciban.shared.LocalText;

/**
 * A plain condition on the situation, the same text as in the model without its brackets: {@code name}, {@code !name},
 * {@code name == 'text'}, {@code name > number}, joined by {@code &&}.
 *
 * @param terms all of which must hold, at least one
 */
public record SituationCondition(List<Term> terms) {

    private static final Pattern TERM = Pattern.compile(
            "(?<not>!?)\\s*(?<name>[a-z][A-Za-z0-9]*)"
                    + "(?:\\s*(?<operator>==|!=|>=|<=|>|<)\\s*(?:'(?<text>[^']*)'|(?<number>-?[0-9]{1,9}(?:\\.[0-9]{1,6})?)))?");
    private static final int LONGEST = 300;

    /** How a fact is compared. */
    public enum Operator {
        IS("") {
            @Override
            boolean holds(int order) {
                return order == 0;
            }
        },
        IS_NOT("!") {
            @Override
            boolean holds(int order) {
                return order != 0;
            }
        },
        EQUAL("==") {
            @Override
            boolean holds(int order) {
                return order == 0;
            }
        },
        UNEQUAL("!=") {
            @Override
            boolean holds(int order) {
                return order != 0;
            }
        },
        AT_LEAST(">=") {
            @Override
            boolean holds(int order) {
                return order >= 0;
            }
        },
        AT_MOST("<=") {
            @Override
            boolean holds(int order) {
                return order <= 0;
            }
        },
        MORE(">") {
            @Override
            boolean holds(int order) {
                return order > 0;
            }
        },
        LESS("<") {
            @Override
            boolean holds(int order) {
                return order < 0;
            }
        };

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        abstract boolean holds(int order);

        private static Operator of(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /**
     * One comparison.
     *
     * @param value {@code true} for a plain name, else a text or a number
     */
    public record Term(String name, Operator operator, Object value) {

        boolean holds(Object fact) {
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
    }

    public SituationCondition {
        terms = List.copyOf(terms);
    }

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException in words that can be shown
     */
    public static SituationCondition parse(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new SheetMistake(SheetWords.of("condition-length", LONGEST));
        }
        List<Term> terms = new ArrayList<>();
        for (String part : text.split("&&", -1)) {
            terms.add(term(part.trim()));
        }
        return new SituationCondition(terms);
    }

    private static Term term(String part) {
        Matcher matcher = TERM.matcher(part);
        boolean matches = matcher.matches();
        String sign = matches ? matcher.group("operator") : null;
        if (!matches || (sign != null && !matcher.group("not").isEmpty())) {
            throw new SheetMistake(SheetWords.of("condition-form", part));
        }
        if (sign == null) {
            return new Term(matcher.group("name"), Operator.of(matcher.group("not")), Boolean.TRUE);
        }
        String literal = matcher.group("text");
        if (literal != null && !sign.equals("==") && !sign.equals("!=")) {
            throw new SheetMistake(SheetWords.of("condition-text", part));
        }
        Object value = literal != null ? literal : Double.valueOf(matcher.group("number"));
        return new Term(matcher.group("name"), Operator.of(sign), value);
    }

    /** Whether it holds for these facts; a comparison with a fact that is not there never holds. */
    public boolean holds(Map<String, Object> facts) {
        return terms.stream().allMatch(term -> term.holds(facts.get(term.name())));
    }

    /** The questions it speaks of. */
    public Set<String> names() {
        return terms.stream().map(Term::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether this can only hold where the other holds, as far as their terms show. */
    public boolean implies(SituationCondition other) {
        return terms.containsAll(other.terms);
    }

    /** What is wrong with it for a bundle with these questions; empty when nothing is. */
    public Optional<LocalText> problem(List<Question> questions) {
        return terms.stream()
                .map(term -> problem(term, questions))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalText> problem(Term term, List<Question> questions) {
        Question question = questions.stream()
                .filter(candidate -> candidate.key().equals(term.name()))
                .findFirst()
                .orElse(null);
        if (question == null) {
            return Optional.of(SheetWords.of(
                    "condition-unknown",
                    term,
                    term.name(),
                    Suggestion.of(
                            term.name(), questions.stream().map(Question::key).toList())));
        }
        return switch (question.type()) {
            case BOOLEAN -> complain(term.value() instanceof Boolean, term, SheetWords.of("kind-boolean"));
            case NUMBER -> complain(term.value() instanceof Double, term, SheetWords.of("kind-number"));
            case CHOICE -> complain(question.offers(term.value()), term, SheetWords.of("kind-choice"));
        };
    }

    private static Optional<LocalText> complain(boolean fits, Term term, LocalText what) {
        return fits ? Optional.empty() : Optional.of(SheetWords.of("condition-unfit", term, term.name(), what));
    }

    /** The condition in its standard form, one blank around every sign. */
    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(Collectors.joining(" && "));
    }
}
