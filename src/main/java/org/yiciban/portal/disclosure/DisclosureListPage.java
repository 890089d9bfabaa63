package org.yiciban.portal.disclosure;

import java.util.List;

/**
 * What the list of published grants shows.
 *
 * @param sought part of the name of an organisation
 * @param page which one, from 0
 * @param more whether there are older ones
 * @param register address of the public register of companies; empty where there is none to be named
 */
record DisclosureListPage(List<Row> content, String sought, int page, boolean more, String register) {

    /**
     * One grant, in words.
     *
     * @param corrected number of the decision in which a slip is corrected; empty where none was
     * @param ended how and when it ended before its time; empty while it stands
     */
    record Row(
            String name,
            String document,
            String corrected,
            String holder,
            String code,
            String agency,
            String decided,
            String until,
            String ended) {}
}
