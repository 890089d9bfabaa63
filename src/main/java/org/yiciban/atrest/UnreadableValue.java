package org.yiciban.atrest;

/** A value of a table can't be opened: its key is missing, or it was cut, altered or copied from elsewhere. */
public final class UnreadableValue extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableValue(Place place, String why) {
        super("The value in " + place.table() + "." + place.column() + " of row " + place.row() + " can't be read: "
                + why);
    }
}
