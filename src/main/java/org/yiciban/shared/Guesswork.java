package org.yiciban.shared;

import java.util.List;
import java.util.Locale;

/**
 * How much of a secret has to be guessed. What follows from the rest is no guess of its own: signs that repeat
 * themselves, count on or back, lie side by side on the keyboard, or make a word that everybody tries first.
 */
public final class Guesswork {

    /** Shorter runs come about by chance in what is random. */
    private static final int SHORTEST_RUN = 3;

    private static final List<String> ROWS =
            List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "!@#$%^&*()", "1qaz2wsx3edc4rfv5tgb6yhn7ujm");

    /** Words of examples, of defaults and of lists of passwords; the name of this program is one. */
    private static final List<String> WORDS = List.of(
            "administrator",
            "characters",
            "production",
            "changeit",
            "changeme",
            "password",
            "passwort",
            "postgres",
            "database",
            "default",
            "example",
            "iloveyou",
            "journal",
            "welcome",
            "yiciban",
            "yicibanyun",
            "zhengwu",
            "chaoji",
            "guanli",
            "letmein",
            "monkey",
            "dragon",
            "change",
            "please",
            "random",
            "replace",
            "secret",
            "woaini",
            "admin",
            "hello",
            "login",
            "passwd",
            "demo",
            "here",
            "insert",
            "master",
            "mima",
            "root",
            "test",
            "user",
            "your",
            "key");

    private final String text;
    private final String plain;
    private final String own;

    private Guesswork(String text, String own) {
        this.text = text;
        this.plain = plain(text);
        this.own = plain(own);
    }

    /**
     * How many parts of a text have to be guessed.
     *
     * @param own a word that whoever guesses knows, such as the name of the account; may be empty
     */
    public static int parts(String text, String own) {
        return new Guesswork(text, own).parts();
    }

    /** The binary logarithm of how many tries a text takes whose signs were drawn at random from those that it has. */
    public static double bits(String text) {
        long signs = text.chars().distinct().count();
        return parts(text, "") * Math.log((double) Math.max(signs, 1)) / Math.log(2);
    }

    private int parts() {
        int parts = 0;
        for (int at = 0; at < text.length(); parts++) {
            at += Math.max(Math.max(counted(at), repeated(at)), Math.max(keys(at), word(at)));
        }
        return parts;
    }

    /** The length of what counts on, counts back or stays the same from here; one where nothing does. */
    private int counted(int from) {
        // everyday words hold three letters of the alphabet in a row, such as first
        int shortest = Character.isLetter(text.charAt(from)) ? SHORTEST_RUN + 1 : SHORTEST_RUN;
        int longest = 1;
        for (int step = -1; step <= 1; step++) {
            int end = from + 1;
            while (end < text.length() && text.charAt(end) - text.charAt(end - 1) == step) {
                end++;
            }
            longest = Math.max(longest, end - from);
        }
        return longest < shortest ? 1 : longest;
    }

    /** The length of what stood there before. */
    private int repeated(int from) {
        int length = SHORTEST_RUN;
        while (from + length <= text.length() && plain.indexOf(plain.substring(from, from + length)) < from) {
            length++;
        }
        return length == SHORTEST_RUN ? 1 : length - 1;
    }

    private int keys(int from) {
        int longest = 1;
        String lower = text.toLowerCase(Locale.ROOT);
        for (String row : ROWS) {
            for (String keys : List.of(row, new StringBuilder(row).reverse().toString())) {
                int length = SHORTEST_RUN;
                while (from + length <= lower.length() && keys.contains(lower.substring(from, from + length))) {
                    longest = Math.max(longest, length++);
                }
            }
        }
        return longest;
    }

    private int word(int from) {
        int longest = !own.isEmpty() && plain.startsWith(own, from) ? own.length() : 1;
        for (String word : WORDS) {
            if (word.length() > longest && plain.startsWith(word, from)) {
                longest = word.length();
            }
        }
        return longest;
    }

    /** Letters as they are meant: in lower case, the signs undone that stand for them. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(
                    switch (text.charAt(i)) {
                        case '@', '4' -> 'a';
                        case '0' -> 'o';
                        case '3' -> 'e';
                        case '$', '5' -> 's';
                        default -> Character.toLowerCase(text.charAt(i));
                    });
        }
        return plain.toString();
    }
}
