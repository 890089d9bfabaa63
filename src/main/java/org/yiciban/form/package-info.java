/** The interpreter of form files: render, evaluate, validate, project to the fields of some items. Depends on shared values. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.form;
