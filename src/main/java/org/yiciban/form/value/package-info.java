/** Values as people type them: amounts, days, numbers of persons and companies, patterns. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.form.value;

import org.jspecify.annotations.NullMarked;
