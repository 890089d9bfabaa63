/** Applications while they are being filled in, at home or at the window: what was typed is kept, for a while. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"integrity", "shared", "catalogue", "form", "material", "identity", "casefile"})
package org.yiciban.draft;
