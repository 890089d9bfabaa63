package org.yiciban.engine.feel;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/**
 * How many steps an expression takes at most, counted before it is evaluated: nobody can stop the evaluator afterwards. A
 * filter looks at each row anew, and some functions compare each element with each other.
 */
final class FeelCost {

    /** About a second of the evaluator. */
    static final long MOST_STEPS = 1_000_000;

    /** A list of a form has so many rows at most; so large is whatever isn't known yet. */
    static final long ROWS = 200;

    private static final Set<String> EACH_WITH_EACH = Set.of("distinct values", "union");

    private final ToLongFunction<Ref> sizes;

    private FeelCost(ToLongFunction<Ref> sizes) {
        this.sizes = sizes;
    }

    /** The steps when every name stands for a full list. */
    static long atMost(Exp expression) {
        return new FeelCost(name -> ROWS).steps(expression);
    }

    /** The steps with what the names stand for. */
    static long with(Exp expression, Map<String, Object> context) {
        return new FeelCost(name -> {
                    String first = String.valueOf(name.names().head());
                    return context.containsKey(first) ? size(context.get(first)) : ROWS;
                })
                .steps(expression);
    }

    private long steps(Exp node) {
        if (node instanceof Filter filter) {
            return capped(steps(filter.list()) + times(size(filter.list()), filter.filter()));
        }
        long own = size(node);
        if (node instanceof FunctionInvocation call && EACH_WITH_EACH.contains(call.function())) {
            own = own * own;
        }
        for (Exp child : FeelTree.children(node)) {
            own = capped(own + steps(child));
        }
        return capped(own);
    }

    private long times(long rows, Exp condition) {
        return Math.max(1, rows) * steps(condition);
    }

    /** How many elements can come out of it. */
    private long size(Exp node) {
        if (node instanceof Ref name) {
            return Math.min(MOST_STEPS, sizes.applyAsLong(name));
        }
        long all = 1;
        for (Exp child : FeelTree.children(node)) {
            all = Math.min(MOST_STEPS, all + size(child));
        }
        return all;
    }

    /** Sums and products of what is capped don't overflow. */
    private static long capped(long steps) {
        return Math.min(steps, MOST_STEPS + 1);
    }

    private static long size(Object value) {
        Collection<?> parts = value instanceof Map<?, ?> map
                ? map.values()
                : value instanceof Collection<?> list ? list : Set.<Object>of();
        long all = 1;
        for (Object part : parts) {
            all += size(part);
        }
        return all;
    }
}
