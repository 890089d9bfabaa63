/** Which nodes work off the engine's jobs, and what becomes of the jobs of one that died. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.engine.nodes;

import org.jspecify.annotations.NullMarked;
