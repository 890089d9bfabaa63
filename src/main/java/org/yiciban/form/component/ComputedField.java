package org.yiciban.form.component;

import org.yiciban.form.value.DataPath;

/** A value that the form computes; what a client sends for it is not looked at. */
public record ComputedField(InheritedSettings trait, DataPath at, String expression) implements Component {}
