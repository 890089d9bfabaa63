/** Who is logged in at the moment, and how that person likes the pages: language and density. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity.account"})
package org.yiciban.identity.session;
