/** Everything that knows the process engine: implements the ports that the inner modules declare. Nobody depends on it. */
@NullMarked
package org.yiciban.engine;

import org.jspecify.annotations.NullMarked;
