/** The call of the interface on published grants, for anybody. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casefile.disclosure", "shared"})
package org.yiciban.api.disclosure;

import org.jspecify.annotations.NullMarked;
