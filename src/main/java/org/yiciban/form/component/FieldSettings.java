package org.yiciban.form.component;

import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.Flag;

/**
 * What every question has.
 *
 * @param at where the answer stands, seen from the form or from its row
 * @param disabled the answer is never taken
 * @param readonly the answer is a known fact, never the client's
 */
public record FieldSettings(DataPath at, Flag required, Flag readonly, boolean disabled, Object defaultValue) {}
