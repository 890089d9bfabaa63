/** What every module speaks: values, texts in two languages, sentences from the messages; uses java.* only. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yiciban.shared;
