package org.yiciban.facts;

/** A fact without which a line or a document would print an empty clause. */
public final class MissingFact extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Names the kind of line or document, and the fact. */
    public MissingFact(String kind, String name) {
        super(kind + " needs its fact “" + name + "”");
    }
}
