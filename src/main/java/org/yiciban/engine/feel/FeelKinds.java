package org.yiciban.engine.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.feel.FeelFunctions;
import org.yiciban.form.feel.FeelFunctions.Kind;

/** Of what kind a part of an expression is, as far as constants, functions and what is known of its names show. */
final class FeelKinds {

    private static final Pattern CALCULATION = Pattern.compile("Addition|Subtraction|Multiplication|Division");

    private static final Pattern CONSTANT = Pattern.compile("Const(Number|String|Bool|.*(Date|Time|Duration).*)");

    private final Function<String, @Nullable Kind> names;

    /** @param names the kind of what a name such as {@code shop.area} stands for, null where it isn't known */
    FeelKinds(Function<String, @Nullable Kind> names) {
        this.names = names;
    }

    /** The first part that never has a result, as it compares or calculates with values of different kinds. */
    Optional<Exp> unlike(Exp expression) {
        return FeelTree.all(expression).stream().filter(this::mixes).findFirst();
    }

    /** The first value of a test such as {@code > 5} or {@code "a", "b"} that what is tested is never compared with. */
    Optional<Exp> unlike(Exp test, Kind tested) {
        return unlike(test).or(() -> values(test)
                .filter(value -> inTable(of(value)) != tested)
                .findFirst());
    }

    /** A table tests days and moments in one kind of column. */
    private static Kind inTable(@Nullable Kind kind) {
        return kind == null || kind == Kind.DAY ? Kind.OTHER : kind;
    }

    /** The constants that what is tested is compared with; a test of its own, such as {@code contains(?, "a")}, has none. */
    private static Stream<Exp> values(Object test) {
        if (test instanceof Exp value && constant(value)) {
            return Stream.of(value);
        }
        List<Exp> beneath = FeelTree.children(test);
        boolean ownTest =
                test instanceof UnaryTestExpression && beneath.stream().noneMatch(FeelKinds::constant);
        return ownTest ? Stream.empty() : beneath.stream().flatMap(FeelKinds::values);
    }

    private static boolean constant(Exp node) {
        return CONSTANT.matcher(node.getClass().getSimpleName()).matches();
    }

    /** Whether the node itself compares what can't be compared; not what stands beneath it. */
    boolean mixes(Exp node) {
        if (node instanceof In in) {
            Kind value = of(in.x());
            return value != null
                    && value != Kind.OTHER
                    && tested(in.test()).anyMatch(kind -> kind != null && kind != value);
        }
        Set<Kind> kinds = FeelTree.children(node).stream()
                .map(this::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (CALCULATION.matcher(node.getClass().getSimpleName()).matches()) {
            return kinds.containsAll(Set.of(Kind.NUMBER, Kind.TEXT));
        }
        return node instanceof Comparison && kinds.size() > 1;
    }

    /** The kinds of the values of a test such as {@code in (1, [2..3])}. */
    private Stream<Kind> tested(Object test) {
        Kind own = test instanceof Exp part ? of(part) : null;
        if (own != null || test instanceof Comparison || test instanceof Exp part && path(part) != null) {
            return Stream.ofNullable(own);
        }
        return FeelTree.children(test).stream().flatMap(this::tested);
    }

    /** What comes out of it, as far as it says so itself; else null. */
    @Nullable
    Kind of(Exp node) {
        if (node instanceof FunctionInvocation call) {
            return Stream.of(Kind.NUMBER, Kind.TEXT, Kind.TRUTH, Kind.DAY)
                    .filter(kind -> FeelFunctions.gives(kind, call.function()))
                    .findFirst()
                    .orElse(null);
        }
        if (node instanceof ConstNumber) {
            return Kind.NUMBER;
        }
        if (node instanceof ConstString) {
            return Kind.TEXT;
        }
        if (node instanceof ConstBool) {
            return Kind.TRUTH;
        }
        if (node instanceof ConstDate) {
            return Kind.DAY;
        }
        if (CALCULATION.matcher(node.getClass().getSimpleName()).matches()) {
            List<Kind> parts =
                    FeelTree.children(node).stream().map(this::of).distinct().toList();
            // between two days lies no day
            return parts.size() == 1 && parts.get(0) != Kind.DAY ? parts.get(0) : null;
        }
        String path = path(node);
        return path == null ? null : names.apply(path);
    }

    /** The name as it was written, such as {@code shop.area}; null for what is none. */
    static @Nullable String path(Exp node) {
        if (node instanceof Ref ref) {
            List<String> steps = new ArrayList<>();
            for (var names = ref.names().iterator(); names.hasNext(); ) {
                steps.add(names.next());
            }
            return String.join(".", steps);
        }
        if (node instanceof PathExpression path) {
            String before = path(path.path());
            return before == null ? null : before + "." + path.key();
        }
        return null;
    }
}
