package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses are open to staff alone; told by whoever keeps the table of doors. */
@FunctionalInterface
public interface OfficeDoors {

    /** Whether nobody but staff may pass where this request goes. */
    boolean leadsToOffice(HttpServletRequest request);
}
