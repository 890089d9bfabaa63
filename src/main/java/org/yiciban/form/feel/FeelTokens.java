package org.yiciban.form.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An expression cut into its signs. */
public final class FeelTokens {

    private static final Pattern TOKEN = Pattern.compile("\\s+|(?<text>\"(?:[^\"\\\\]|\\\\.)*+\")"
            + "|(?<number>\\d+(?:\\.\\d+)?)"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
            + "|(?<sign>\\*\\*|//|/\\*|!=|<=|>=|\\.\\.|[-+*/<>=(){}\\[\\],.:?@])");

    /** What a sign is. */
    public enum Kind {
        TEXT,
        NUMBER,
        NAME,
        SIGN
    }

    public record Token(Kind kind, String text) {
        public boolean is(String other) {
            return text.equals(other) && kind != Kind.TEXT;
        }
    }

    private FeelTokens() {}

    /** The tokens, or null when something stands there that FEEL doesn't know. */
    public static @Nullable List<Token> of(String expression) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int at = 0;
        while (at < expression.length()) {
            matcher.region(at, expression.length());
            if (!matcher.lookingAt()) {
                return null;
            }
            add(tokens, matcher);
            at = matcher.end();
        }
        return tokens;
    }

    private static void add(List<Token> tokens, Matcher matcher) {
        if (matcher.group("text") != null) {
            tokens.add(new Token(Kind.TEXT, matcher.group()));
        } else if (matcher.group("number") != null) {
            tokens.add(new Token(Kind.NUMBER, matcher.group()));
        } else if (matcher.group("name") != null) {
            tokens.add(new Token(Kind.NAME, matcher.group()));
        } else if (matcher.group("sign") != null) {
            tokens.add(new Token(Kind.SIGN, matcher.group()));
        }
    }
}
