/** The journal of models: every step from a draft to a release, by whom, and whether it is as it was written. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.modeljournal;

import org.jspecify.annotations.NullMarked;
