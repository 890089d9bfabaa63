/** Agencies, items, materials and bundles: what the law and the models say. */
@NullMarked
package org.yiciban.catalogue;

import org.jspecify.annotations.NullMarked;
