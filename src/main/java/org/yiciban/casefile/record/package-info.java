/** The case itself: its items and clocks, the transitions that the law allows, the lines of its journal. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"casefile.terms", "catalogue", "deadline", "form", "identity", "shared"})
package org.yiciban.casefile.record;
