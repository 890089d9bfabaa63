package org.yiciban.portal.notices;

import java.util.Map;

/** An objection as somebody typed it, so that nothing of it is lost. */
record TypedObjection(String statement, String name, String contact, boolean released) {

    static final TypedObjection NOTHING = new TypedObjection("", "", "", false);

    /** What came back after a session had ended. */
    static TypedObjection of(Map<String, String[]> kept) {
        return new TypedObjection(
                one(kept, "statement"),
                one(kept, "name"),
                one(kept, "contact"),
                one(kept, "released").equals("yes"));
    }

    private static String one(Map<String, String[]> kept, String field) {
        return kept.getOrDefault(field, new String[] {""})[0];
    }

    /** Whether there is anything to be kept. */
    boolean isEmpty() {
        return equals(NOTHING);
    }
}
