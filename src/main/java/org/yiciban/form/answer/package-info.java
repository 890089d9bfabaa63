/** Answers are read, computed and judged. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"form.component", "form.people", "form.value", "shared"})
package org.yiciban.form.answer;

import org.jspecify.annotations.NullMarked;
