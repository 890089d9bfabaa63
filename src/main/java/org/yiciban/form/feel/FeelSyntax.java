package org.yiciban.form.feel;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * The real reader of FEEL, asked whether an expression can be read at all. It is found by {@link ServiceLoader} and not
 * handed in, so that no door can forget it: whoever reads a form file reads its expressions.
 */
public interface FeelSyntax {

    /** Where an expression stops being FEEL, in characters from 1; empty when it is whole. Evaluates nothing. */
    OptionalInt mistakeIn(String expression);

    /** The same of a condition, which is read as a unary test. */
    OptionalInt mistakeInCondition(String condition);

    /**
     * Why an expression that can be read may not be used: it may take time without bound, or a part of it without names
     * has no result. Empty when there is nothing against it, or when it can't be read.
     */
    Optional<LocalText> objection(String expression);

    /** The same of a condition, which is read as a unary test. */
    Optional<LocalText> objectionToCondition(String condition);

    /**
     * Whether a condition of a form says yes or no, as far as it shows: a number, a text, a sum or a test without anything
     * that is tested never does.
     */
    boolean saysYesOrNo(String condition);

    /**
     * The first comparison or calculation that never has a result, as its values are of different kinds; empty when there
     * is none, or when the expression can't be read.
     *
     * @param names what kind of value a name such as {@code shop.area} stands for, null where that isn't known
     */
    Optional<String> unlike(String expression, Function<String, FeelFunctions.@Nullable Kind> names);

    /**
     * The first constant in a condition that is of another kind than what is tested, so that it never holds; empty when
     * there is none, or when the condition can't be read.
     *
     * @param tested {@code OTHER} for days and times
     */
    Optional<String> unlikeInCondition(String condition, FeelFunctions.Kind tested);

    /**
     * The reader that stands beside this program.
     *
     * @throws IllegalStateException when there is none: then no form file may be taken
     */
    static FeelSyntax reader() {
        return Found.READER;
    }

    /** Looked up once. */
    final class Found {
        private static final FeelSyntax READER = ServiceLoader.load(FeelSyntax.class, FeelSyntax.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reader of FEEL stands in META-INF/services"));

        private Found() {}
    }
}
