package org.yiciban.catalogue.sheet;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** The question whether that word was meant, or nothing when no word is near. */
    public static Object of(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(typed, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .map(word -> (Object) SheetWords.of("did-you-mean", word))
                .orElse("");
    }

    /** Number of letters to change, add or leave out. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, changed);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
