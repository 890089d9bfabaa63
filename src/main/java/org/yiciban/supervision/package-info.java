/** Watching over the work from outside: what applicants say about it, and what follows from that. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.refusals",
            "casefile.states",
            "casefile.tracking",
            "deadline.calendar",
            "deadline.clock",
            "form.component",
            "identity.account",
            "integrity",
            "shared"
        })
package org.yiciban.supervision;
