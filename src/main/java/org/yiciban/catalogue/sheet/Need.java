package org.yiciban.catalogue.sheet;

/**
 * A result of another item that an item waits for.
 *
 * @param result its key
 * @param ifThere whether it is awaited only where the item that gives it is in the case, and done without where that gives
 *     none; otherwise an item whose giver gives none ends with it
 */
public record Need(String result, boolean ifThere) {

    /** Behind a key: only where its giver is in the case. */
    private static final String MARK = "?";

    /**
     * Reads a need as sheets write it, {@code fund-account} or {@code fund-account?}.
     *
     * @throws SheetMistake when it is neither
     */
    public static Need parse(String text) {
        boolean ifThere = text.endsWith(MARK);
        String result = ifThere ? text.substring(0, text.length() - MARK.length()) : text;
        if (!result.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new SheetMistake(SheetWords.of("need-form", text));
        }
        return new Need(result, ifThere);
    }

    /** As sheets write it. */
    @Override
    public String toString() {
        return ifThere ? result + MARK : result;
    }
}
