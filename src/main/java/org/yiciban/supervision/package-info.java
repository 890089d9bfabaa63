/** Watching over the work from outside: what applicants say about it, and what follows from that. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"integrity", "shared", "deadline", "form", "identity", "casefile"})
package org.yiciban.supervision;
