/** Value records that every module speaks; depends on java.* only. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yiciban.shared;
