package org.yiciban.form.value;

import java.util.regex.Pattern;

/** A pattern of a form file, whose matching ends after a fixed number of steps: files come from outside. */
public record BoundedPattern(String source) {

    private static final int MOST_STEPS = 200_000;

    /** Whether the whole text fits; a text on which the pattern runs away doesn't. */
    public boolean fits(String text) {
        try {
            return Pattern.compile(source)
                    .matcher(new Counted(text, new int[1]))
                    .matches();
        } catch (RanAway | StackOverflowError runaway) {
            return false;
        }
    }

    /** Whether the bound is reached before the answer is known. */
    boolean runsAwayOn(String text) {
        try {
            Pattern.compile(source).matcher(new Counted(text, new int[1])).matches();
            return false;
        } catch (RanAway | StackOverflowError runaway) {
            return true;
        }
    }

    private static final class RanAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private RanAway() {
            super("too many steps", null, false, false);
        }
    }

    private record Counted(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new RanAway();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
