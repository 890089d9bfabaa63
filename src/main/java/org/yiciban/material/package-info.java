/** What applicants hand in: uploads kept by content. Depends on shared values and identity. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"integrity", "shared"})
package org.yiciban.material;
