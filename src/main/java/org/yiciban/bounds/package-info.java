/** How much one request may bring, how long it may take, and how many work with the database at once; depends on shared values and signs only. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "signs"})
package org.yiciban.bounds;
