/** Persons of a form: entered once and chosen for other roles, and what has to agree between them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"form.component", "form.value", "shared"})
package org.yiciban.form.people;

import org.jspecify.annotations.NullMarked;
