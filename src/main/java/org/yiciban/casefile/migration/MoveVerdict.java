package org.yiciban.casefile.migration;

import java.util.List;
import org.yiciban.shared.LocalText;

/** What comes of a case that is to follow another release. */
public sealed interface MoveVerdict {

    /**
     * It follows.
     *
     * @param dates which dates become earlier, in words; no date becomes later
     * @param begun what the newer models have added beside what it has come to, and which begins
     * @param offered items that the newer release has in its situation and that weren't applied for
     */
    record Moves(List<LocalText> dates, List<LocalText> begun, List<LocalText> offered) implements MoveVerdict {}

    /** It goes on under its own release, and why. */
    record Stays(List<LocalText> reasons) implements MoveVerdict {}

    /** The engine is about to go on with it: it is tried again in a moment. */
    record Later() implements MoveVerdict {}
}
