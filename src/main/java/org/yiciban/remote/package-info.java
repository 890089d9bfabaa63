/** Questions to services of others over HTTP, within bounds of time and size. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yiciban.remote;

import org.jspecify.annotations.NullMarked;
