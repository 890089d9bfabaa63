/** Values as people type them: amounts, days, numbers of persons and companies, patterns. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.form.value;
