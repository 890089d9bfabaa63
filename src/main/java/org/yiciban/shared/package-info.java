/** What every module speaks: values, texts in two languages, sentences from the messages; uses java.* only. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yiciban.shared;

import org.jspecify.annotations.NullMarked;
