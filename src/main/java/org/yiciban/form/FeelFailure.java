package org.yiciban.form;

/** An expression that is no FEEL. */
public class FeelFailure extends RuntimeException {

    public FeelFailure(String message) {
        super(message);
    }
}
