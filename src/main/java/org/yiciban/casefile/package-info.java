/**
 * The case, in rooms; a lower line may be used by those above that name it in their {@code package-info}:
 *
 * <pre>
 *  tables          what must be true of the rows
 *  reinstatement   a timely act, recorded late
 *  desk            finishing a task: who may, which rules, tell the process
 *  applicant       what the applicant does later
 *  seals           documents that wait for their seal
 *  migration       running cases follow a newer release
 *  limits          extension, pause, overdue              calendars   new calendars move open clocks
 *  tracking        what people read of a case             lists       cases looked for, and what is late
 *  watch           cases that nothing moves any more      audit       whether journals are as they were written
 *  steps           what a bundle has beside its items     publicity   what is published, and who objects
 *  dates           what a case waits for, and who sets it anew
 *  slips           slips of the pen in documents, corrected
 *  certificates    which certificates are an account's
 *  delivery        results served, by which mode to whom
 *  items           review, decision, results              reception   applications checked and taken
 *  commitment      what was committed to, checked after the grant
 *  requests        what may be asked for later            revocation  grants that end before their time
 *  promises        what is promised in writing            renewals    certificates renewed, over, or soon over
 *  visits          looks on the spot                     disclosure  grants that are published
 *  hearing         who is heard before a decision
 *  bills           what is to be paid for an item         rules       what a table decides, and who looks after it
 *  worklist        inbox, load, who may do a task
 *  transactions    every act: one transaction under its lock
 *  settlement      limits that passed take effect before anybody acts
 *  access          who may see a case and act for its applicant
 *  clocks          which clocks start, and when
 *  persons         hashes by which a case is found
 *  notices         documents of a case                    story       what the journal tells
 *  store           tables, journal, seal, locks           ports       what engine and case ask of each other
 *  record          the case itself
 *  facts           what a line of the journal tells, a record for each kind
 *  parts           parts of a case, open tasks        application     what is handed in, and its defects
 *  states          states and transitions             refusals        what is refused
 * </pre>
 *
 * <p>Doors (pages, interface) never see {@code store}; the engine sees {@code ports} and {@code parts} only.
 */
@NullMarked
package org.yiciban.casefile;

import org.jspecify.annotations.NullMarked;
