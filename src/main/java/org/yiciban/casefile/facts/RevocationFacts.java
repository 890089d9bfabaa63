package org.yiciban.casefile.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.states.RevocationKind;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What is told of something that was granted and may end before its time (licensing law Arts 8, 69, 70). */
public sealed interface RevocationFacts extends JournalFacts {

    /** Why it is doubted whether something granted can stand. */
    enum Doubt {
        /** What it was granted upon was taken back. */
        GIVER,
        /** What was committed to is not kept. */
        COMMITMENT
    }

    /**
     * The agency has to look whether it can stand.
     *
     * @param because the item that was taken back; null for another doubt
     */
    record Doubted(ItemKey item, Doubt why, @Nullable ItemKey because, @Nullable String name, @Nullable String nameEn)
            implements RevocationFacts {

        /** It was granted upon something that was taken back, which is called so. */
        public static Doubted upon(ItemKey item, ItemKey because, LocalText name) {
            return new Doubted(item, Doubt.GIVER, because, name.zh(), JournalFacts.english(name));
        }

        /** What was committed to for it is not kept. */
        public static Doubted ofCommitment(ItemKey item) {
            return new Doubted(item, Doubt.COMMITMENT, null, null, null);
        }

        @Override
        public String quoted(Locale language) {
            return name == null ? "" : String.valueOf(JournalFacts.told(name, nameEn, language));
        }

        @Override
        public String variant() {
            return why == Doubt.GIVER ? "" : "." + why;
        }
    }

    /** The agency has looked: it stands, or its revocation was opened. */
    record Considered(ItemKey item, String outcome, String reason) implements RevocationFacts {

        @Override
        public String quoted(Locale language) {
            return reason;
        }

        @Override
        public String variant() {
            return "keep".equals(outcome) ? "" : ".OPENED";
        }
    }

    /** Its holder was told what is intended and why. */
    record Opened(ItemKey item, Integer number, RevocationKind kind, RevocationGround ground, String document)
            implements RevocationFacts {

        @Override
        public String quoted(Locale language) {
            return ground.text().in(language);
        }

        @Override
        public String variant() {
            return kind == RevocationKind.REVOCATION ? "" : "." + kind;
        }
    }

    /**
     * Its holder has stated his case.
     *
     * @param last whether he wants to state nothing else
     * @param waived whether he states nothing at all
     */
    record Stated(ItemKey item, Integer number, Boolean last, Boolean waived) implements RevocationFacts {

        @Override
        public String variant() {
            return waived ? ".WAIVED" : last ? ".LAST" : "";
        }
    }

    /** The time for statements has passed. */
    record StatementsClosed(ItemKey item, Integer number) implements RevocationFacts {}

    /** It was taken back. */
    record Revoked(ItemKey item, Integer number, RevocationKind kind, RevocationGround ground, String document)
            implements RevocationFacts {

        @Override
        public String quoted(Locale language) {
            return ground.text().in(language);
        }

        @Override
        public String variant() {
            return kind == RevocationKind.REVOCATION ? "" : "." + kind;
        }
    }

    /** It was looked at and stands. */
    record Kept(ItemKey item, Integer number, RevocationKind kind, String document) implements RevocationFacts {

        @Override
        public String variant() {
            return kind == RevocationKind.REVOCATION ? "" : "." + kind;
        }
    }

    /** It was struck off. */
    record Cancelled(ItemKey item, Integer number, RevocationGround ground, String document)
            implements RevocationFacts {

        @Override
        public String quoted(Locale language) {
            return ground.text().in(language);
        }
    }
}
