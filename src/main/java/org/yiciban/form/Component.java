package org.yiciban.form;

/** A part of a form. */
public sealed interface Component permits Group, RowList, Field, ComputedField, Note {

    /** What every part has. */
    Trait trait();
}
