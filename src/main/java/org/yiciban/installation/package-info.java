/**
 * The installation as a whole: a copy of it is taken while it runs, a copy is put in place, and the program doesn't start
 * on one that isn't its own.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"atrest", "casefile.audit", "casefile.store", "identity.start", "material", "shared"})
package org.yiciban.installation;
