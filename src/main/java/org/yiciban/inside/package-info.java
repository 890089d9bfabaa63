/** The inside: the houses that carry a case, without any door, as one configuration. Names houses, knows none. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.inside;
