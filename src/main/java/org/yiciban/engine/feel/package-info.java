/** FEEL by the library: what an expression costs and means, before it is evaluated. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"form.feel", "shared"})
package org.yiciban.engine.feel;

import org.jspecify.annotations.NullMarked;
