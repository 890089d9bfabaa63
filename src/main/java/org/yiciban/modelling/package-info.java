/** The rule set for models, forms and sheets: what a file may say before it is released. Depends on the catalogue and the form language. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue", "form", "shared"})
package org.yiciban.modelling;
