/** What the program does without being asked, each on a thread of its own. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.background;

import org.jspecify.annotations.NullMarked;
