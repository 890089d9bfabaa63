/** Agencies, items, materials and bundles: what the law and the models say. Depends on shared values and the form language. */
package org.yiciban.catalogue;
