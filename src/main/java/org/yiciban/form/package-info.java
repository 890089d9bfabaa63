/** The interpreter of form files: render, evaluate, validate, project to the fields of some items. Depends on shared values. */
@NullMarked
package org.yiciban.form;

import org.jspecify.annotations.NullMarked;
