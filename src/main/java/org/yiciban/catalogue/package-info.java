/** Agencies, items, materials and bundles: what the law and the models say. */
package org.yiciban.catalogue;
