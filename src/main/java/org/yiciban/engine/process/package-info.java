/** The process engine behind the ports of the case. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.parts",
            "casefile.ports",
            "catalogue.condition",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "engine.nodes",
            "shared"
        })
package org.yiciban.engine.process;
