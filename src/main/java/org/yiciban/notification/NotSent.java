package org.yiciban.notification;

import org.springframework.core.NestedExceptionUtils;

/** What kept a message from going out; {@code forGood} when no further try can help. Names no address and no number. */
final class NotSent extends Exception {

    private static final long serialVersionUID = 1;
    private static final String ADDRESS = "[^\\s<>,;:\"']+@[^\\s<>,;:\"']+";
    private static final String NUMBER = "[0-9]{7,}";

    private final boolean forGood;

    NotSent(boolean forGood, Throwable why) {
        super(withoutAddresses(why));
        this.forGood = forGood;
    }

    boolean forGood() {
        return forGood;
    }

    private static String withoutAddresses(Throwable why) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(why);
        String said = root.getMessage() == null ? "" : root.getMessage();
        return (root.getClass().getSimpleName() + ": " + said)
                .replaceAll(ADDRESS, "***")
                .replaceAll(NUMBER, "***")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }
}
