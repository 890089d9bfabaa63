/** Everything that knows the process engine: implements the ports that the inner modules declare. Nobody depends on it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "integrity",
            "shared",
            "catalogue",
            "deadline",
            "form",
            "identity",
            "casefile",
            "modelling",
            "demo"
        })
package org.yiciban.engine;
