package org.yiciban.form;

/** A value that the form computes; what a client sends for it is not looked at. */
public record ComputedField(Trait trait, DataPath at, String expression) implements Component {}
