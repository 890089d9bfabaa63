package org.yiciban.workbench.sheets;

/** A place of a sheet is written in a way that a form can't change without touching more; the text can be changed. */
final class SheetUnwritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SheetUnwritable(SheetPlace place) {
        super("the sheet can't be changed at " + place);
    }
}
