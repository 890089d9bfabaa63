/** Values that lie encrypted in the tables, and hashes by which they are found: keys with ids, and what is done with them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"integrity", "shared"})
package org.yiciban.atrest;

import org.jspecify.annotations.NullMarked;
