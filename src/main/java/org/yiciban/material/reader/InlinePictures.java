package org.yiciban.material.reader;

/** Finds the pictures that stand in the midst of what is drawn (ISO 32000, 8.9.7), sign by sign, keeping none. */
final class InlinePictures {

    private static final int LONGEST = 64;

    private final StringBuilder token = new StringBuilder();
    private boolean comment;
    private boolean inside;
    private String key = "";
    private long width;
    private long height;
    private long largest;

    /** Takes what is drawn, in pieces. */
    void take(byte[] piece, int length) {
        for (int at = 0; at < length; at++) {
            take((char) (piece[at] & 0xFF));
        }
    }

    /** Pixels of the largest so far. */
    long largest() {
        return largest;
    }

    private void take(char sign) {
        if (comment) {
            comment = sign != '\n' && sign != '\r';
            return;
        }
        boolean ends = sign <= ' ' || "/()<>[]{}%".indexOf(sign) >= 0;
        if (ends && !token.isEmpty()) {
            close(token.toString());
            token.setLength(0);
        }
        comment = sign == '%';
        if ((!ends || sign == '/') && token.length() < LONGEST) {
            token.append(sign);
        }
    }

    private void close(String word) {
        if (word.equals("BI")) {
            inside = true;
            width = 0;
            height = 0;
        } else if (inside && word.equals("ID")) {
            inside = false;
            largest = Math.max(largest, width * height);
        } else if (inside && word.startsWith("/")) {
            key = unescaped(word);
        } else if (inside && word.matches("\\+?[0-9]{1,9}")) {
            long number = Long.parseLong(word);
            width = key.equals("/W") || key.equals("/Width") ? number : width;
            height = key.equals("/H") || key.equals("/Height") ? number : height;
        }
    }

    /** {@code /#57} is {@code /W}. */
    private static String unescaped(String name) {
        return java.util.regex.Pattern.compile("#([0-9A-Fa-f]{2})")
                .matcher(name)
                .replaceAll(hex -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }
}
