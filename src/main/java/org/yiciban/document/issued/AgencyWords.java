package org.yiciban.document.issued;

import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;

/** In which words agencies say what their documents say. */
public interface AgencyWords {

    /** What that agency says in its own words in documents of that type, as it is in force now. */
    AgencySentences of(AgencyCode agency, DivisionCode division, DocumentType type);
}
