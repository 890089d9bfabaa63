package org.yiciban.document.issued;

import java.util.Map;

/** What would be stored of said facts, for tests of whoever says them. */
public final class Said {

    private Said() {}

    public static Map<String, Object> of(SaidFacts facts) {
        return facts.stored();
    }
}
