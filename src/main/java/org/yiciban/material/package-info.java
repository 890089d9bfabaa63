/** What applicants hand in: uploads kept by content. Depends on shared values and identity. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"integrity", "shared", "identity"})
package org.yiciban.material;
