package org.yiciban.modelling.read;

import java.util.regex.Pattern;

/** The name of a fact, and the braces around an expression. */
public final class PlainPath {

    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    private PlainPath() {}

    /** True for a name that a variable may have: not one that the program or the engine answers itself. */
    public static boolean variable(String name) {
        return name != null && VARIABLE.matcher(name).matches() && !Vocabulary.taken(name);
    }

    /** What stands between the braces of the only expression in a text; null when the text is anything else. */
    public static String inside(String text) {
        String trimmed = text == null ? "" : text.strip();
        if (!trimmed.startsWith("${") || !trimmed.endsWith("}")) {
            return null;
        }
        String inner = trimmed.substring(2, trimmed.length() - 1);
        return inner.indexOf('{') >= 0 || inner.indexOf('}') >= 0 ? null : inner;
    }

    public static boolean holdsExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
