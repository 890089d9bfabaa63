package org.yiciban.casefile.hearing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * A hearing 听证 before a decision (licensing law Arts 46–48).
 *
 * @param number counts from 1 in the case
 * @param matter what is intended and why, as it is told
 * @param toldBy who told the right, or ordered it
 * @param notice number of the document that told the right; null where the agency holds it of its own motion
 * @param askedAt when somebody asked for it, or it was ordered; null before
 * @param session when, where and by whom it is held; null before that is set
 * @param objection why somebody objects to its chair; null where nobody does, and empty for whoever may not read it
 * @param record number of its record; null before
 * @param waivedAt when the applicant waived it; null where he did not
 */
public record Hearing(
        int number,
        ItemKey item,
        About about,
        Motion motion,
        State state,
        String matter,
        String toldBy,
        Instant toldAt,
        @Nullable String notice,
        @Nullable Instant askedAt,
        @Nullable Session session,
        @Nullable String objection,
        @Nullable String record,
        @Nullable Instant waivedAt) {

    /** What is decided after it. */
    public enum About {
        /** The application. */
        DECISION,
        /** Whether what was granted is taken back. */
        REVOCATION
    }

    /** Why there is one. */
    public enum Motion {
        /** A major interest of somebody is at stake, who may ask for it (Art. 47). */
        RIGHT,
        /** A rule wants it, or the public interest does (Art. 46). */
        OWN
    }

    /** How it stands. */
    public enum State {
        /** It may be asked for. */
        TOLD,
        /** It is to be held; its date is to be set. */
        ASKED,
        /** Its date is told. */
        SET,
        /** Somebody objects to its chair: the head decides. */
        OBJECTED,
        /** It was held and is on record. */
        HELD,
        /** Who could have asked for it has waived it. */
        WAIVED,
        /** Nobody has asked for it in time. */
        PASSED,
        /** The item has ended before. */
        ENDED
    }

    /**
     * When, where and by whom.
     *
     * @param chair the account; it acted in nothing that leads to the decision
     * @param chairName as the documents say it
     * @param closed why it isn't public; empty where it is
     * @param moved why an earlier date was given up; empty for the first
     * @param notice number of the document that told it
     * @param pause number of the document by which the clock of the decision stands; empty where it runs
     */
    public record Session(
            Instant at,
            String place,
            String chair,
            String chairName,
            String closed,
            String moved,
            String notice,
            String pause) {

        Session with(String otherChair, String otherName) {
            return new Session(at, place, otherChair, otherName, closed, "", "", pause);
        }

        Session moved(String reason) {
            return new Session(at, place, chair, chairName, closed, reason, notice, pause);
        }

        Session told(String document) {
            return new Session(at, place, chair, chairName, closed, moved, document, pause);
        }

        /** In one line. */
        public LocalText words() {
            return HearingWords.session(this);
        }
    }

    /** The same as others read it: that somebody objects to its chair, and neither who nor why. */
    Hearing outside() {
        String nothing = objection == null ? null : "";
        return new Hearing(
                number, item, about, motion, state, matter, toldBy, toldAt, notice, askedAt, session, nothing, record,
                waivedAt);
    }

    /** Whether it is still to come. */
    public boolean isOpen() {
        return state == State.TOLD || state == State.ASKED || state == State.SET || state == State.OBJECTED;
    }

    /** When and where, where that must have been set. */
    Session set() {
        return Objects.requireNonNull(session);
    }
}
