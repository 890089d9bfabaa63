package org.yiciban.engine.feel;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.feel.FeelFunctions;
import org.yiciban.form.feel.FeelSyntax;
import org.yiciban.shared.LocalText;

/** Reads FEEL with the reader that also evaluates it; public because {@link java.util.ServiceLoader} makes it. */
public final class CamundaFeelSyntax implements FeelSyntax {

    /** The reader's messages hold line and column, such as {@code :1:4, found "…"}. */
    private static final Pattern PLACE = Pattern.compile(":1:(\\d{1,6})(?=, found)");

    private final FeelEngineApi engine =
            FeelEngineBuilder.create().withEnabledExternalFunctions(false).build();
    private final FeelSense sense = new FeelSense(engine);

    private final LastRead expressions = new LastRead(engine::parseExpression);
    private final LastRead conditions = new LastRead(engine::parseUnaryTests);

    /** A cell of a table is asked after several times in a row, and read once. */
    private static final class LastRead {

        private final Function<String, ParseResult> reader;
        private volatile @Nullable Read last;

        private record Read(String text, ParseResult result) {}

        LastRead(Function<String, ParseResult> reader) {
            this.reader = reader;
        }

        ParseResult of(String text) {
            Read read = last;
            if (read == null || !read.text.equals(text)) {
                read = new Read(text, reader.apply(text));
                last = read;
            }
            return read.result;
        }
    }

    @Override
    public OptionalInt mistakeIn(String expression) {
        return mistake(() -> expressions.of(expression));
    }

    @Override
    public OptionalInt mistakeInCondition(String condition) {
        return mistake(() -> conditions.of(condition));
    }

    @Override
    public Optional<LocalText> objection(String expression) {
        return objection(expression, expressions.of(expression));
    }

    @Override
    public Optional<LocalText> objectionToCondition(String condition) {
        return objection(condition, conditions.of(condition));
    }

    @Override
    public boolean saysYesOrNo(String condition) {
        ParseResult read = expressions.of(condition);
        return read.isSuccess() && FeelSense.mayBeTruth(read.parsedExpression().expression());
    }

    @Override
    public Optional<String> unlike(String expression, Function<String, FeelFunctions.@Nullable Kind> names) {
        ParseResult read = expressions.of(expression);
        return read.isFailure()
                ? Optional.empty()
                : new FeelKinds(names)
                        .unlike(read.parsedExpression().expression())
                        .map(FeelWords::of);
    }

    @Override
    public Optional<String> unlikeInCondition(String condition, FeelFunctions.Kind tested) {
        ParseResult read = conditions.of(condition);
        return read.isFailure() || condition.strip().equals("-")
                ? Optional.empty()
                : new FeelKinds(name -> null)
                        .unlike(read.parsedExpression().expression(), tested)
                        .map(FeelWords::of);
    }

    private Optional<LocalText> objection(String text, ParseResult read) {
        if (read.isFailure()) {
            return Optional.empty();
        }
        Exp expression = read.parsedExpression().expression();
        return FeelRules.broken(expression).or(() -> sense.missing(text, expression));
    }

    private static OptionalInt mistake(java.util.function.Supplier<ParseResult> reading) {
        try {
            ParseResult result = reading.get();
            return result.isSuccess()
                    ? OptionalInt.empty()
                    : place(result.failure().message());
        } catch (RuntimeException | StackOverflowError unreadable) {
            // the reader throws on some literals that look right, such as a month 13
            return OptionalInt.of(1);
        }
    }

    private static OptionalInt place(String message) {
        Matcher matcher = PLACE.matcher(message == null ? "" : message);
        return OptionalInt.of(matcher.find() ? Integer.parseInt(matcher.group(1)) : 1);
    }
}
