/** The pages of clerks, officers and supervisors. */
package org.yiciban.window;
