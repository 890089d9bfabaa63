package org.yiciban.window.inbox;

import java.util.List;

/**
 * A task in the inbox, in words.
 *
 * @param item the item, or what the step does for the whole case
 * @param assignee who has it, null while nobody does
 * @param holder the name that who has it logs in with, empty while nobody does
 * @param mine the reader has it
 * @param notes what else is to be known of its dates: that it came late, who waits for it
 */
public record InboxRow(
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
        boolean mine,
        List<String> notes) {}
