package org.yiciban.facts;

/** A fact without which a line or a document would print an empty clause. */
public final class MissingFact extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingFact(Class<?> kind, String name) {
        super(kind.getSimpleName() + " needs its fact “" + name + "”");
    }
}
