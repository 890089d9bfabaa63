/** What is over goes into the archive 办结即归档: one package a case, and a supplement for what comes later. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "background",
            "casefile.application",
            "casefile.facts",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "dossier",
            "integrity",
            "shared"
        })
package org.yiciban.archive;

import org.jspecify.annotations.NullMarked;
