/** How much one request may bring, how long it may take, and how many work with the database at once. Depends on nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yiciban.bounds;
