package org.yiciban.workbench.templates;

import java.util.List;

/**
 * What the page of a version shows.
 *
 * @param division empty for all
 * @param mine whether the reader proposed it
 * @param decidedBy empty while nobody has decided
 * @param versions the others of the same agency, division and type
 */
record TemplateVersionPage(
        long id,
        String agencyName,
        String divisionName,
        String typeName,
        String agency,
        String division,
        String type,
        int version,
        String state,
        boolean mine,
        String hash,
        String proposedBy,
        String proposedAt,
        String decidedBy,
        String decidedAt,
        String remark,
        List<ChangedSentence> sentences,
        List<TemplatesPage.Row> versions) {

    /** Whether somebody has to decide. */
    public boolean isOpen() {
        return state.equals("PROPOSED");
    }

    /** A sentence as it is shipped, and in the agency's own words, in both languages. */
    record ChangedSentence(String key, String shipped, String shippedEnglish, String own, String ownEnglish) {}
}
