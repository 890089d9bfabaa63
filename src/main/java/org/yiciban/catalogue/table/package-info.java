/**
 * Decision tables: what a table says, what it answers for some facts, and whether it has an answer in every situation. A
 * table is asked by a model, and outside of a case as well: facts in, values and the row out, nothing kept.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.condition", "catalogue.reading", "form.feel", "shared"})
@NullMarked
package org.yiciban.catalogue.table;

import org.jspecify.annotations.NullMarked;
