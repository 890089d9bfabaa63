/** FEEL in forms: what may be written, and how many steps it may take. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.form.feel;
