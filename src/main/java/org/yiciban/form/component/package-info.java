/** A form as it was read: fields, groups, lists, and the places of answers. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"form.feel", "form.value", "shared"})
package org.yiciban.form.component;
