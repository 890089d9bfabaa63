package org.yiciban.modelling.decision;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.yiciban.catalogue.table.Domain;

/**
 * For what a table is asked: what it may test, and what it has to give.
 *
 * @param reads what it may test, by key
 * @param gives what is expected of it, by key
 * @param oneAnswer whether one row alone has to answer
 * @param names what people call all that
 */
public record TableUse(Map<String, Domain> reads, Map<String, Domain> gives, boolean oneAnswer, FactNames names) {

    /** A table of which nothing is known. */
    public static final TableUse NONE = new TableUse(Map.of(), Map.of(), false, FactNames.NONE);

    public TableUse {
        reads = new LinkedHashMap<>(reads);
        reads.values().removeIf(domain -> !domain.canBeTested());
    }

    /** What an editor offers, in words. */
    public TableChoices choices(Locale locale) {
        return TableChoices.of(this, locale);
    }

    /** Asked for both. */
    public TableUse and(TableUse other) {
        Map<String, Domain> read = new LinkedHashMap<>(reads);
        read.keySet().retainAll(other.reads.keySet());
        Map<String, Domain> given = new LinkedHashMap<>(gives);
        given.putAll(other.gives);
        return new TableUse(read, given, oneAnswer || other.oneAnswer, names);
    }
}
