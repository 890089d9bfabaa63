package org.yiciban.window;

/**
 * A task in the inbox, in words.
 *
 * @param item the item, or what the step does for the whole case
 * @param assignee who has it, null while nobody does
 * @param holder the name that who has it logs in with, empty while nobody does
 * @param mine the reader has it
 */
record InboxRow(
        String id,
        String caseNumber,
        String applicant,
        String item,
        String step,
        String bundle,
        String light,
        String remaining,
        String due,
        String assignee,
        String holder,
        boolean mine) {}
