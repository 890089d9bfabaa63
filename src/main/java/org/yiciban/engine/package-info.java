/** Everything that knows the process engine: implements the ports that the inner modules declare. Nobody depends on it. */
package org.yiciban.engine;
