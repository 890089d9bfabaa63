/** What a check finds, and where. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "signs"})
package org.yiciban.modelling.report;

import org.jspecify.annotations.NullMarked;
