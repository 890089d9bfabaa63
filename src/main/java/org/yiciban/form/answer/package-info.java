/** Answers are read, computed and judged. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"form.component", "form.value", "shared"})
package org.yiciban.form.answer;
