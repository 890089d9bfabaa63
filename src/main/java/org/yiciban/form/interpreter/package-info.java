/** The one interpreter of forms, for every page and the interface. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"form.answer", "form.component", "form.feel", "form.view"})
package org.yiciban.form.interpreter;

import org.jspecify.annotations.NullMarked;
