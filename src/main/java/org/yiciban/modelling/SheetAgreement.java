package org.yiciban.modelling;

/** The model of a bundle and its sheet say the same: the same items, in the same situations, results before their need. */
final class SheetAgreement implements ModelRule {

    private final Beside beside;

    SheetAgreement(Beside beside) {
        this.beside = beside;
    }

    @Override
    public void check(BpmnModel model, Report report) {}
}
