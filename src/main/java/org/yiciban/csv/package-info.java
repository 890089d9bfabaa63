/** Rows as files that spreadsheets open. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yiciban.csv;

import org.jspecify.annotations.NullMarked;
