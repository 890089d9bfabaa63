package org.yiciban.casefile.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.facts.NoticeFacts;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * One line of the tracking timeline: a view of the journal.
 *
 * @param at when it took effect
 * @param what the act
 * @param text the sentence
 * @param item the item it concerns, null for the case as a whole
 * @param agency who acted, null when nobody of an agency did
 * @param document number of the document that came with it, or null
 * @param notice the public notice that was published, or null
 */
public record TimelineEntry(
        Instant at,
        JournalEvent what,
        LocalText text,
        @Nullable ItemKey item,
        @Nullable LocalText agency,
        @Nullable String document,
        NoticeFacts.@Nullable Published notice) {}
