/** Which signs a document can show. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yiciban.signs;

import org.jspecify.annotations.NullMarked;
