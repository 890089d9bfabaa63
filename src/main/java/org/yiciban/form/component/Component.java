package org.yiciban.form.component;

/** A part of a form. */
public sealed interface Component permits Group, RowList, Field, ComputedField, Note {

    /** What every part has. */
    InheritedSettings trait();
}
