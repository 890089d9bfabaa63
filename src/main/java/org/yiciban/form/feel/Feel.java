package org.yiciban.form.feel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The expression language FEEL, as far as forms and decision tables need it; the port to whoever evaluates it. */
public interface Feel {

    /**
     * Whether a condition holds: the expression read as a unary test without input, as the editor's own preview reads it.
     *
     * @throws FeelFailure when the expression can't be read
     */
    boolean unaryTest(String expression, Map<String, Object> context);

    /**
     * Whether a test of a decision table holds for a value, such as {@code > 50} or {@code "a", "b"}.
     *
     * @param value what is tested, {@code ?} in the test
     * @throws FeelFailure when the test can't be read
     */
    boolean holds(String test, Object value, Map<String, Object> context);

    /**
     * The value of an expression, numbers as {@code BigDecimal}; null when it has none.
     *
     * @throws FeelFailure when the expression can't be read
     */
    @Nullable
    Object evaluate(String expression, Map<String, Object> context);
}
