package org.yiciban.form.feel;

/** An expression that is no FEEL. */
public class FeelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeelFailure(String message) {
        super(message);
    }
}
