/** What applicants hand in: uploads kept by content. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"integrity", "shared"})
package org.yiciban.material;
