/** FEEL in forms: what may be written, and how many steps it may take. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.form.feel;

import org.jspecify.annotations.NullMarked;
