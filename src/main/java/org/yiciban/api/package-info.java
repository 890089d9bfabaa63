/** The REST contract. */
package org.yiciban.api;
