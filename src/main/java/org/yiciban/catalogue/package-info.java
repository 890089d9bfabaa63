/** Agencies, items, materials and bundles: what the law and the models say. Depends on shared values and the form language. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.catalogue;
