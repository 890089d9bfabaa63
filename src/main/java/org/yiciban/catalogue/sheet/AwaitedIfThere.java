package org.yiciban.catalogue.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets {@code needs: [fund-account?]} be written as it is said: YAML 1.1, which the reader knows, ends a word in brackets at a
 * question mark, YAML 1.2 doesn't. The words are quoted before the text is read; lines stay as they are.
 */
public final class AwaitedIfThere {

    private static final Pattern NEEDS = Pattern.compile("\\bneeds:[ \\t]*\\[[^\\]\"'#]*\\?[^\\]\"'#]*]");
    private static final Pattern MARKED = Pattern.compile("[^\\s\\[\\],?]+\\?+(?=\\s*[,\\]])");

    private AwaitedIfThere() {}

    /** The text of a sheet, with the marked words of its needs in quotes. */
    public static String quoted(String sheet) {
        return NEEDS.matcher(sheet)
                .replaceAll(needs ->
                        Matcher.quoteReplacement(MARKED.matcher(needs.group()).replaceAll("'$0'")));
    }
}
