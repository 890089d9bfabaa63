/** What a page shows of a form and its answers. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"form.answer", "form.component", "form.people", "form.value", "shared"})
package org.yiciban.form.view;

import org.jspecify.annotations.NullMarked;
