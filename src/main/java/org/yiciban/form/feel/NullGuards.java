package org.yiciban.form.feel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds comparisons with something that may be empty and that nobody asked about before. */
final class NullGuards {

    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=", "between", "in");
    private static final Set<String> CLAUSE_ENDS = Set.of("or", "if", "then", "else");
    private static final Set<String> NOT_NAMES = Set.of(
            "and", "or", "if", "then", "else", "in", "between", "null", "true", "false", "not", "instance", "of");

    private NullGuards() {}

    /** The first name that is compared by order without a guard. */
    static Optional<String> missing(List<FeelTokens.Token> tokens) {
        List<FeelTokens.Token> joined = joined(tokens);
        Set<String> guarded = guarded(joined);
        List<FeelTokens.Token> clause = new ArrayList<>();
        boolean between = false;
        for (FeelTokens.Token token : joined) {
            between |= token.is("between");
            boolean ends = CLAUSE_ENDS.contains(token.text()) || token.is("and") && !between;
            if (ends) {
                Optional<String> bare = bare(clause, guarded);
                if (bare.isPresent()) {
                    return bare;
                }
                clause.clear();
            } else {
                between &= !token.is("and");
                clause.add(token);
            }
        }
        return bare(clause, guarded);
    }

    private static Optional<String> bare(List<FeelTokens.Token> clause, Set<String> guarded) {
        if (clause.stream().noneMatch(token -> token.kind() != FeelTokens.Kind.TEXT && ORDERS.contains(token.text()))) {
            return Optional.empty();
        }
        for (int index = 0; index < clause.size(); index++) {
            FeelTokens.Token token = clause.get(index);
            boolean called = followedByParenthesis(clause, index);
            if (token.kind() == FeelTokens.Kind.NAME
                    && !NOT_NAMES.contains(token.text())
                    && !called
                    && !guarded.contains(token.text())) {
                return Optional.of(token.text());
            }
        }
        return Optional.empty();
    }

    /** Whether the name is a function's, whose words stand in a row before the parenthesis. */
    private static boolean followedByParenthesis(List<FeelTokens.Token> clause, int index) {
        int next = index + 1;
        while (next < clause.size() && clause.get(next).kind() == FeelTokens.Kind.NAME) {
            next++;
        }
        return next < clause.size() && clause.get(next).is("(");
    }

    private static Set<String> guarded(List<FeelTokens.Token> tokens) {
        Set<String> guarded = new HashSet<>();
        for (int index = 0; index + 2 < tokens.size(); index++) {
            boolean tests =
                    tokens.get(index + 1).is("!=") || tokens.get(index + 1).is("=");
            if (tests && tokens.get(index + 2).is("null")) {
                guarded.add(tokens.get(index).text());
            }
        }
        return guarded;
    }

    /** Names joined by dots become one. */
    private static List<FeelTokens.Token> joined(List<FeelTokens.Token> tokens) {
        List<FeelTokens.Token> joined = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            FeelTokens.Token token = tokens.get(index);
            boolean member = token.is(".") && !joined.isEmpty() && index + 1 < tokens.size();
            if (member && joined.get(joined.size() - 1).kind() == FeelTokens.Kind.NAME) {
                FeelTokens.Token owner = joined.remove(joined.size() - 1);
                joined.add(new FeelTokens.Token(
                        FeelTokens.Kind.NAME,
                        owner.text() + "." + tokens.get(++index).text()));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }
}
