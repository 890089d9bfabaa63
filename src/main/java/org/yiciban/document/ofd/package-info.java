/** The second file of a document, OFD 版式文件 (GB/T 33190), for archive and exchange: the pages of its PDF, drawn again. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.document.ofd;

import org.jspecify.annotations.NullMarked;
