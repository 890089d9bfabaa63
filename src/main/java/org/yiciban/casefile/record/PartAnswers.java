package org.yiciban.casefile.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yiciban.casefile.parts.CasePart;

/** What officers filled in for the parts of a case, as far as this transaction has asked for it. */
public final class PartAnswers {

    private final Map<CasePart, Map<String, Object>> known = new HashMap<>();

    /** The answers for a part, read once. */
    public Map<String, Object> of(CasePart part, Function<CasePart, Map<String, Object>> reader) {
        return known.computeIfAbsent(part, reader);
    }

    /** A step adds its answers; they replace earlier ones of the same name. */
    public void add(CasePart part, Map<String, Object> answers) {
        known.computeIfPresent(part, (key, earlier) -> {
            Map<String, Object> all = new LinkedHashMap<>(earlier);
            all.putAll(answers);
            return all;
        });
    }
}
