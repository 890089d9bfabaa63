package org.yiciban.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yiciban.shared.LocalText;

/** What a pattern of a form file may be: anchored, so that browser and server mean the same. */
final class PatternRules {

    private static final int MOST_CHARACTERS = 300;

    private PatternRules() {}

    /** Why the pattern may not be used, or null. */
    static LocalText refusal(String pattern) {
        if (pattern.length() > MOST_CHARACTERS) {
            return new LocalText(
                    "格式不得超过 " + MOST_CHARACTERS + " 个字符",
                    "the pattern is longer than " + MOST_CHARACTERS + " characters");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException | StackOverflowError broken) {
            return new LocalText("格式无法读取", "the pattern can't be read");
        }
        boolean closed = pattern.endsWith("$") && !endsEscaped(pattern);
        return pattern.startsWith("^") && closed && !choosesAtTop(pattern)
                ? null
                : new LocalText(
                        "格式须以 ^ 开头、以 $ 结尾，多选（|）须放在括号内",
                        "the pattern begins with ^ and ends with $, and a choice (|) stands in parentheses");
    }

    private static boolean endsEscaped(String pattern) {
        int signs = 0;
        while (signs < pattern.length() - 1 && pattern.charAt(pattern.length() - 2 - signs) == '\\') {
            signs++;
        }
        return signs % 2 == 1;
    }

    private static boolean choosesAtTop(String pattern) {
        int depth = 0;
        boolean set = false;
        for (int index = 0; index < pattern.length(); index++) {
            char sign = pattern.charAt(index);
            if (sign == '\\') {
                index++;
            } else if (set) {
                set = sign != ']';
            } else if (sign == '[') {
                set = true;
            } else if (sign == '(') {
                depth++;
            } else if (sign == ')') {
                depth--;
            } else if (sign == '|' && depth == 0) {
                return true;
            }
        }
        return false;
    }
}
