/** What agencies say in their own words: templates of documents in versions, each proposed by one person and approved by another. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"document.issued", "integrity", "shared", "signs"})
package org.yiciban.document.template;

import org.jspecify.annotations.NullMarked;
