package org.yiciban.form.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/** What a pattern of a form file may be: anchored, so that browser and server mean the same. */
public final class PatternRules {

    private static final int MOST_CHARACTERS = 300;
    private static final Pattern ONLY_HERE =
            Pattern.compile("\\(\\?(?!:)|(?<!\\\\)[+*?}]\\+|&&|\\\\(?:[1-9]|[QEAGZzRXHhNVk])"
                    + "|\\\\[pP](?!\\{(?:Script=[A-Z][a-z]+|L|Lu|Ll|N|Nd)\\})");

    /** A range of Han that stops before the signs of later standards: 㛃, 䶮, 鿏, 𬭎, 𠮷 and 〇 are in names of people. */
    private static final Pattern SOME_HAN =
            Pattern.compile("(?:\\\\u4[eE]00|一)-(?:\\\\u9[fF][a-fA-F0-9]{2}|[\\u9FA5-\\u9FFF])");

    /** How a pattern says any Han, rare ones too. */
    public static final String HAN = "\\p{Script=Han}";

    private PatternRules() {}

    /** The part of a pattern that takes only some of the Han; empty where there is none. */
    public static Optional<String> someHan(String pattern) {
        Matcher range = SOME_HAN.matcher(pattern);
        return range.find() ? Optional.of(range.group()) : Optional.empty();
    }

    /** Why the pattern may not be used, or null. */
    public static @Nullable LocalText refusal(String pattern) {
        if (pattern.length() > MOST_CHARACTERS) {
            return new LocalText(
                    "格式不得超过 " + MOST_CHARACTERS + " 个字符",
                    "the pattern is longer than " + MOST_CHARACTERS + " characters");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException | StackOverflowError broken) {
            return new LocalText(
                    "格式无法读取：请检查括号、方括号和次数是否成对、完整",
                    "the pattern can't be read: look whether its parentheses, brackets and counts are whole");
        }
        String onlyHere = onlyHere(pattern);
        if (onlyHere != null) {
            return new LocalText(
                    "格式中不得使用“" + onlyHere + "”：浏览器和服务器的读法不同，请改用普通的字符、范围和次数",
                    "“" + onlyHere + "” may not stand in a pattern: browser and server read it differently; use plain"
                            + " characters, ranges and counts");
        }
        if (RunawayPatterns.runsAway(pattern)) {
            return new LocalText(
                    "格式会使核对永远做不完（重复中又有重复，如 (a+)+）：请改写为不重叠的重复",
                    "the pattern may never come to an end (a repetition within a repetition, such as (a+)+): write it"
                            + " without overlapping repetitions");
        }
        boolean closed = pattern.endsWith("$") && !endsEscaped(pattern);
        return pattern.startsWith("^") && closed && !choosesAtTop(pattern)
                ? null
                : new LocalText(
                        "格式须以 ^ 开头、以 $ 结尾，多选（|）须放在括号内",
                        "the pattern begins with ^ and ends with $, and a choice (|) stands in parentheses");
    }

    /** A sign that only one of the two reads, or null: look-arounds, flags, possessive repetition, back-references. */
    private static @Nullable String onlyHere(String pattern) {
        Matcher matcher = ONLY_HERE.matcher(pattern);
        return matcher.find() ? matcher.group() : null;
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
