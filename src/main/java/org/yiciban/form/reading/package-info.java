/** Form files are read, and refused by place and rule. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"form.component", "form.feel", "form.value", "shared"})
package org.yiciban.form.reading;
