package org.yiciban.catalogue.sheet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.Compared;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.catalogue.condition.PlainDay;
import org.yiciban.shared.LocalText;

/** Conditions and answers in words, as the questions of the guide have them. */
public final class SituationWords {

    private final List<Question> questions;
    private final List<Fact> facts;

    public SituationWords(List<Question> questions) {
        this(questions, List.of());
    }

    private SituationWords(List<Question> questions, List<Fact> facts) {
        this.questions = questions;
        this.facts = facts;
    }

    /** Those of a bundle, of whose facts conditions may speak as well. */
    public static SituationWords of(BundleSheet bundle) {
        return new SituationWords(bundle.questions(), bundle.facts());
    }

    /** What people call a question or fact; empty where the sheet doesn't say. */
    public Optional<LocalText> name(String fact) {
        return question(fact).map(Question::text).or(() -> fact(fact)
                .flatMap(one -> one.words().name()));
    }

    /** What a value of a question or fact means; several of them in their order. */
    public LocalText value(String fact, Object value) {
        return answer(
                fact,
                value instanceof Collection<?> several
                        ? several.stream().map(String::valueOf).sorted().toList()
                        : value);
    }

    /** What a condition says. */
    public LocalText of(SituationCondition condition) {
        return of(condition.condition());
    }

    private LocalText of(PlainCondition condition) {
        if (condition instanceof PlainCondition.Both both) {
            return SheetWords.of(
                    both.decisive() ? "say-or" : "say-and", side(both, both.left()), side(both, both.right()));
        }
        if (condition instanceof PlainCondition.Not not) {
            return not.inner() instanceof PlainCondition.Holds holds
                    ? is(holds.fact(), false)
                    : SheetWords.of("say-not", of(not.inner()));
        }
        if (condition instanceof PlainCondition.Within within) {
            return SheetWords.of("say-includes", text(within.fact()), answer(within.fact(), within.value()));
        }
        return condition instanceof Compared compared
                ? compared(compared)
                : is(((PlainCondition.Holds) condition).fact(), true);
    }

    private LocalText side(PlainCondition.Both whole, PlainCondition side) {
        boolean group = side instanceof PlainCondition.Both both && both.decisive() != whole.decisive();
        LocalText said = of(side);
        return group ? new LocalText("（" + said.zh() + "）", "(" + said.en() + ")") : said;
    }

    private LocalText compared(Compared compared) {
        String sign = compared.plainFirst() ? turned(compared.operator()) : compared.operator();
        boolean day = PlainDay.is(compared.plain());
        String words =
                switch (sign) {
                    case "==" -> "say-is";
                    case "!=" -> "say-is-not";
                    case "<" -> day ? "say-before" : "say-less";
                    case "<=" -> day ? "say-until" : "say-most";
                    case ">" -> day ? "say-after" : "say-more";
                    default -> day ? "say-from" : "say-least";
                };
        return SheetWords.of(words, text(compared.fact()), answer(compared.fact(), compared.plain()));
    }

    private static String turned(String sign) {
        return switch (sign.charAt(0)) {
            case '<' -> sign.replace('<', '>');
            case '>' -> sign.replace('>', '<');
            default -> sign;
        };
    }

    private LocalText is(String fact, @Nullable Object value) {
        return SheetWords.of("say-is", text(fact), answer(fact, value));
    }

    /** What was answered to these questions; empty when to none of them. */
    public Optional<LocalText> answers(Collection<String> facts, Map<String, Object> situation) {
        return questions.stream()
                .map(Question::key)
                .filter(key -> facts.contains(key) && situation.get(key) != null)
                .map(key -> is(key, situation.get(key)))
                .reduce((one, other) -> SheetWords.of("say-and", one, other));
    }

    private LocalText text(String fact) {
        return name(fact).orElseGet(() -> new LocalText(fact, fact));
    }

    private LocalText answer(String fact, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> answer(fact, one))
                    .reduce((one, other) -> new LocalText(one.zh() + "、" + other.zh(), one.en() + ", " + other.en()))
                    .orElseGet(() -> SheetWords.of("say-none"));
        }
        if (value instanceof Boolean yes) {
            return SheetWords.of(yes ? "say-yes" : "say-no");
        }
        String plain = value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
        return question(fact)
                .map(Question::options)
                .or(() -> fact(fact).map(one -> one.words().options()))
                .flatMap(options -> options.stream()
                        .filter(option -> option.value().equals(plain))
                        .findFirst())
                .map(Question.Option::text)
                .orElseGet(() -> new LocalText(plain, plain));
    }

    private Optional<Fact> fact(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    private Optional<Question> question(String fact) {
        return questions.stream()
                .filter(question -> question.key().equals(fact))
                .findFirst();
    }
}
