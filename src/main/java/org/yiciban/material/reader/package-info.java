/**
 * What runs in the reader's own JVM: strangers' files are opened here and nowhere else, as decoders take memory before any
 * limit of ours. The server only starts it, feeds it and reads the {@link org.yiciban.material.reader.Verdict}.
 */
@NullMarked
package org.yiciban.material.reader;

import org.jspecify.annotations.NullMarked;
