/** The sessions of people as the database keeps them for all nodes. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"bounds", "shared"})
package org.yiciban.identity.visits;

import org.jspecify.annotations.NullMarked;
