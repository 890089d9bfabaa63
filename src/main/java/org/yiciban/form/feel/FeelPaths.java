package org.yiciban.form.feel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an expression reads. */
public final class FeelPaths {

    private FeelPaths() {}

    /** The facts and answers that an expression reads, with their members, such as {@code this.amount}. */
    public static Set<String> of(String expression) {
        Set<String> paths = new LinkedHashSet<>();
        List<FeelTokens.Token> tokens = FeelTokens.of(FeelGrammar.bare(expression));
        StringBuilder path = new StringBuilder();
        boolean memberOfResult = false;
        for (FeelTokens.Token token : tokens == null ? List.<FeelTokens.Token>of() : tokens) {
            boolean name = token.kind() == FeelTokens.Kind.NAME && !FeelGrammar.WORDS.contains(token.text());
            boolean joins = name ? path.isEmpty() || path.toString().endsWith(".") : token.is(".") && !path.isEmpty();
            if (!joins) {
                add(paths, path, token.is("("));
            }
            if ((name || joins) && !memberOfResult) {
                path.append(token.text());
            }
            // what stands behind the point in rows[…].amount is read with the rows
            memberOfResult = token.is(".") && path.isEmpty();
        }
        add(paths, path, false);
        return paths;
    }

    private static void add(Set<String> paths, StringBuilder path, boolean called) {
        if (!path.isEmpty() && !called) {
            paths.add(path.toString());
        }
        path.setLength(0);
    }
}
