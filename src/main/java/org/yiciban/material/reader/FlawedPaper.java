package org.yiciban.material.reader;

/** A file was found to have a flaw. */
final class FlawedPaper extends Exception {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    FlawedPaper(Flaw flaw) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
