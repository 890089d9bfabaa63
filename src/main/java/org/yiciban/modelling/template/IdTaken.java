package org.yiciban.modelling.template;

/** Two parts of a drawing would have one id. */
final class IdTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    IdTaken(String id) {
        super("two parts of the model would be called " + id);
        this.id = id;
    }

    String id() {
        return id;
    }
}
