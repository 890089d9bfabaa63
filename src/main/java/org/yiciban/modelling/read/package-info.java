/** Models as they are read, before any rule is asked. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.procedure", "catalogue.reading", "catalogue.table", "modelling.report"})
package org.yiciban.modelling.read;
