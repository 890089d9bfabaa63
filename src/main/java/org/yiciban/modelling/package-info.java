/** The rule set for models, forms and sheets: what a file may say before it is released. Depends on the catalogue and the form language. */
@NullMarked
package org.yiciban.modelling;

import org.jspecify.annotations.NullMarked;
