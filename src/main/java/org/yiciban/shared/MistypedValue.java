package org.yiciban.shared;

/** A text that is no value of that form. */
public final class MistypedValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Form form;

    /** How a value is written. */
    public enum Form {
        /** Lower-case words joined by hyphens. */
        CODE,
        /** A number and a unit, such as {@code 20WD}. */
        LIMIT,
        /** The six digits of a division. */
        DIVISION
    }

    MistypedValue(Form form, String why) {
        super(why);
        this.form = form;
    }

    public Form form() {
        return form;
    }
}
