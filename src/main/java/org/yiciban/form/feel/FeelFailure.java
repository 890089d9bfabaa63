package org.yiciban.form.feel;

/** An expression that is no FEEL. */
public class FeelFailure extends RuntimeException {

    public FeelFailure(String message) {
        super(message);
    }
}
