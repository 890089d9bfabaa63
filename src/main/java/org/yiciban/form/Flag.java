package org.yiciban.form;

/** Yes or no, fixed in the form file or by an expression over the answers. */
record Flag(boolean fixed, String expression) {

    static final Flag NO = new Flag(false, null);

    boolean isFixed() {
        return expression == null;
    }
}
