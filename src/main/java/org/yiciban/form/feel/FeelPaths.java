package org.yiciban.form.feel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an expression reads. */
public final class FeelPaths {

    private FeelPaths() {}

    /** The facts and answers that an expression reads, with their members, such as {@code this.amount}. */
    public static Set<String> of(String expression) {
        Set<String> paths = new LinkedHashSet<>();
        List<FeelTokens.Token> read = FeelTokens.of(FeelGrammar.bare(expression));
        List<FeelTokens.Token> tokens = read == null ? List.of() : read;
        StringBuilder path = new StringBuilder();
        boolean memberOfResult = false;
        Set<Integer> called = calls(tokens);
        for (int index = 0; index < tokens.size(); index++) {
            FeelTokens.Token token = tokens.get(index);
            boolean name = token.kind() == FeelTokens.Kind.NAME
                    && !FeelGrammar.WORDS.contains(token.text())
                    && !called.contains(index);
            boolean joins = name ? path.isEmpty() || path.toString().endsWith(".") : token.is(".") && !path.isEmpty();
            if (!joins) {
                add(paths, path);
            }
            if ((name || joins) && !memberOfResult) {
                path.append(token.text());
            }
            // what stands behind the point in rows[…].amount is read with the rows
            memberOfResult = token.is(".") && path.isEmpty();
        }
        add(paths, path);
        return paths;
    }

    /** Where the names of functions stand, which may be of several words. */
    private static Set<Integer> calls(List<FeelTokens.Token> tokens) {
        return IntStream.range(0, tokens.size())
                .filter(index -> tokens.get(index).is("("))
                .flatMap(open -> {
                    String function = FeelFunctions.called(tokens, open);
                    return function.isEmpty()
                            ? IntStream.empty()
                            : IntStream.range(open - function.split(" ").length, open);
                })
                .boxed()
                .collect(Collectors.toSet());
    }

    private static void add(Set<String> paths, StringBuilder path) {
        if (!path.isEmpty()) {
            paths.add(path.toString());
        }
        path.setLength(0);
    }
}
