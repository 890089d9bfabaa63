package org.yiciban.archive;

import java.util.Locale;

/** The elements of the metadata of a package; a profile names them. */
enum ArchiveElement {
    PACKAGE,
    PROFILE,
    FONDS,
    AGENCY,
    DIVISION,
    YEAR,
    NUMBER,
    PART,
    FIRST,
    TITLE,
    APPLICANT,
    RECEIVED,
    ACCEPTED,
    COMPLETED,
    OUTCOME,
    RELEASE,
    MADE,
    RETENTION,
    ITEM,
    TERM,
    SOURCE,
    CERTAINTY,
    JOURNAL,
    LINES,
    HEAD,
    FILES,
    FILE,
    PATH,
    HASH,
    SECTION,
    REFERENCE,
    RESPONSIBLE,
    DAY;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
