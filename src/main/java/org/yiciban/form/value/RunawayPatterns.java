package org.yiciban.form.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds patterns whose matching may run away. A repetition without end around another one is told by its shape; what
 * overlaps otherwise is found by trying texts made of the pattern's own signs, each for a counted number of steps.
 */
final class RunawayPatterns {

    private static final Pattern ENDLESS = Pattern.compile("[*+]|\\{[0-9]+,}");
    private static final int MOST_SIGNS = 12;
    private static final int ONE_SIGN = 120;
    private static final int TWO_SIGNS = 24;

    private RunawayPatterns() {}

    /** Whether the pattern, which compiles, runs away on some text. */
    static boolean runsAway(String pattern) {
        return endlessWithinEndless(pattern) || failsATry(pattern);
    }

    private static boolean endlessWithinEndless(String pattern) {
        Deque<Boolean> groups = new ArrayDeque<>();
        Deque<Integer> opened = new ArrayDeque<>();
        boolean inside = false;
        boolean set = false;
        for (int at = 0; at < pattern.length(); at++) {
            char sign = pattern.charAt(at);
            if (sign == '\\') {
                at++;
            } else if (set) {
                set = sign != ']';
            } else if (sign == '[') {
                set = true;
            } else if (sign == '(') {
                groups.push(inside);
                opened.push(at + 1);
                inside = false;
            } else if (sign == ')' && !groups.isEmpty()) {
                String group = pattern.substring(opened.pop(), at);
                if (endlessAt(pattern, at + 1) && (inside || choiceOverlaps(group))) {
                    return true;
                }
                inside |= groups.pop();
            } else {
                inside |= endlessAt(pattern, at);
            }
        }
        return false;
    }

    /** Whether one choice begins like another, as in {@code a|ab}; choices with groups inside are left to the tries. */
    private static boolean choiceOverlaps(String group) {
        String[] choices = (group.startsWith("?:") ? group.substring(2) : group).split("\\|", -1);
        for (int one = 0; one < choices.length; one++) {
            for (int other = 0; other < choices.length; other++) {
                if (one != other && choices[other].startsWith(choices[one])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean endlessAt(String pattern, int at) {
        Matcher matcher = ENDLESS.matcher(pattern).region(at, pattern.length());
        return matcher.lookingAt();
    }

    private static boolean failsATry(String pattern) {
        BoundedPattern tried = new BoundedPattern(pattern);
        Set<String> signs = signs(pattern);
        for (String one : signs) {
            if (tried.runsAwayOn(one.repeat(ONE_SIGN) + "\u0001")) {
                return true;
            }
            for (String other : signs) {
                if (tried.runsAwayOn((one + other).repeat(TWO_SIGNS) + "\u0001")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Signs that the pattern names, and one of each usual kind. */
    private static Set<String> signs(String pattern) {
        Set<String> signs = new LinkedHashSet<>(Set.of("a", "A", "0", "一", " "));
        pattern.codePoints()
                .filter(sign -> Character.isLetterOrDigit(sign) || "-_.,:/@#".indexOf(sign) >= 0)
                .mapToObj(Character::toString)
                .distinct()
                .limit(MOST_SIGNS)
                .forEach(signs::add);
        return signs;
    }
}
