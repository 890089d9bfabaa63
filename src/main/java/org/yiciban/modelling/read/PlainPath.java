package org.yiciban.modelling.read;

import java.util.regex.Pattern;
import org.yiciban.catalogue.procedure.ProcessVariable;

/** The name of a fact, or a property of a root of the vocabulary. */
public final class PlainPath {

    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    private PlainPath() {}

    public static boolean allowed(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return variable(path);
        }
        String root = path.substring(0, dot);
        String property = path.substring(dot + 1);
        return ProcessVariable.DUE.equals(root) && Vocabulary.LIMITS.contains(property)
                || ProcessVariable.RECEPTION.equals(root) && ProcessVariable.CHECKERS.equals(property);
    }

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
