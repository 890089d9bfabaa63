/** The pages of those who model services and publish them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"identity.account", "modelling.read", "modelling.report", "sandbox", "shared", "trial"})
package org.yiciban.workbench;

import org.jspecify.annotations.NullMarked;
