/** Demo mode: the movable clock, demo accounts and living cases in a fictional place. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "catalogue", "deadline", "identity", "casefile", "material"})
package org.yiciban.demo;
