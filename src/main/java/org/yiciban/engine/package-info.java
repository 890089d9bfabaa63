/** Everything that knows the process engine: implements the ports that the inner modules declare. Nobody depends on it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"casefile.ports", "casefile.terms", "catalogue", "demo", "form", "integrity", "shared"})
package org.yiciban.engine;
