package org.yiciban.workbench.templates;

import java.util.List;

/**
 * What the page of all templates shows.
 *
 * @param rows the newest version of each
 * @param agencies of which one may be begun
 * @param every whether one may be for all divisions
 * @param types all kinds of documents
 */
record TemplatesPage(List<Row> rows, List<Choice> agencies, List<Choice> divisions, boolean every, List<Choice> types) {

    /** Something to choose. */
    record Choice(String code, String name) {}

    /** A template; {@code division} is empty for all. */
    record Row(long id, String agency, String division, String type, int version, String state, String at) {}
}
