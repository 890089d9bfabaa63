/** Services and their guides: search, themes, papers, steps, situation. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.release", "catalogue.sheet", "portal.frame", "shared"})
package org.yiciban.portal.service;
