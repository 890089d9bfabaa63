/** A form as it was read: fields, groups, lists, and the places of answers. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"form.feel", "form.value", "shared", "signs"})
package org.yiciban.form.component;

import org.jspecify.annotations.NullMarked;
