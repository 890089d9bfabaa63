package org.yiciban.casefile.parts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.yiciban.shared.ItemKey;

/**
 * A part of a case that runs as a process instance of its own, by its kind. Its key stands in the run register, the work
 * list, the clocks and the journal.
 */
// it has no default methods, so that a kind is initialised without it: neither waits for the other
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface CasePart {

    CasePart BUNDLE = OfCase.BUNDLE;
    CasePart RECEPTION = OfCase.RECEPTION;
    CasePart DELIVERY = OfCase.DELIVERY;

    /** What every case has once, by the word for it. */
    enum OfCase implements CasePart {
        BUNDLE,
        RECEPTION,
        DELIVERY;

        @Override
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<ItemKey> item() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return key();
        }
    }

    /** The part that handles one item. */
    record OfItem(ItemKey handled) implements CasePart {

        @Override
        public String key() {
            return handled.toString();
        }

        @Override
        public Optional<ItemKey> item() {
            return Optional.of(handled);
        }

        @Override
        public String toString() {
            return key();
        }
    }

    /** What stands in a case by a word of its bundle's sheet. */
    record Named(Kind kind, String name) implements CasePart {

        /** What the word names; each has its mark before it. */
        public enum Kind {
            /** A step of the bundle. */
            STEP,
            /** A step of the bundle that the applicant does. */
            ASK,
            /** A public notice of the bundle. */
            NOTICE,
            /** An objection to a public notice: the id of the notice, and its number after a dot. */
            OBJECTION;

            private final String mark = name().toLowerCase(Locale.ROOT) + ":";
        }

        @Override
        public String key() {
            return kind.mark + name;
        }

        @Override
        public Optional<ItemKey> item() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return key();
        }
    }

    /** The explanation that is owed for the delay of another part: a process of the after-life. */
    record Explanation(CasePart late) implements CasePart {

        private static final String KIND = "explanation:";

        @Override
        public String key() {
            return KIND + late.key();
        }

        @Override
        public Optional<ItemKey> item() {
            return late.item();
        }

        @Override
        public String toString() {
            return key();
        }
    }

    /** What goes on about an item beside the case, by a process of its own. */
    record Beside(Matter matter, ItemKey about) implements CasePart {

        /** What it is; each has its mark before the item. */
        public enum Matter {
            /** The answer of an item that was not waited for. */
            LATE_ANSWER,
            /** A person looks at what rules have granted. */
            RULES_CHECK,
            /** What was granted may be taken back. */
            REVOCATION,
            /** Whether what was granted can stand. */
            REVOCATION_DOUBT,
            /** A slip of the pen in its documents. */
            SLIP,
            /** A hearing before a decision about the item. */
            HEARING,
            /** What was committed to is checked. */
            POST_CHECK,
            /** What was asked for later, which the item is handled for. */
            REQUEST;

            private final String mark = name().toLowerCase(Locale.ROOT).replace('_', '-') + ":";
        }

        @Override
        public String key() {
            return matter.mark + about;
        }

        @Override
        public Optional<ItemKey> item() {
            return Optional.of(about);
        }

        @Override
        public String toString() {
            return key();
        }
    }

    /** As it stands in tables and in variables of processes. */
    String key();

    /** The item, when this part handles one or explains the delay of one. */
    Optional<ItemKey> item();

    /** The part whose delay this one explains; itself when it explains none. */
    default CasePart late() {
        return this;
    }

    /** The part that handles one item. */
    static CasePart of(ItemKey item) {
        return new OfItem(item);
    }

    /** A step of the bundle, by its id. */
    static CasePart ofStep(String id) {
        return new Named(Named.Kind.STEP, id);
    }

    /** The id of the step of the bundle, when the part is one or explains the delay of one. */
    static Optional<String> stepOf(CasePart part) {
        return part.late() instanceof Named named && named.kind() == Named.Kind.STEP
                ? Optional.of(named.name())
                : Optional.empty();
    }

    /** A step of the bundle that the applicant does, by its id. */
    static CasePart ofAsk(String id) {
        return new Named(Named.Kind.ASK, id);
    }

    /** The id of the step that the applicant does, when the part is one. */
    static Optional<String> askOf(CasePart part) {
        return part instanceof Named named && named.kind() == Named.Kind.ASK
                ? Optional.of(named.name())
                : Optional.empty();
    }

    /** A public notice of the bundle, by its id. */
    static CasePart ofNotice(String id) {
        return new Named(Named.Kind.NOTICE, id);
    }

    /** The objection of that number to a public notice. */
    static CasePart ofObjection(String notice, int number) {
        return new Named(Named.Kind.OBJECTION, notice + "." + number);
    }

    /** The id of the public notice, when the part is one, an objection to one, or explains the delay of such. */
    static Optional<String> noticeOf(CasePart part) {
        return part.late() instanceof Named named
                        && (named.kind() == Named.Kind.NOTICE || named.kind() == Named.Kind.OBJECTION)
                ? Optional.of(named.name().replaceFirst("\\..*", ""))
                : Optional.empty();
    }

    /** The number of the objection, when the part is one. */
    static OptionalInt objectionOf(CasePart part) {
        return part instanceof Named named && named.kind() == Named.Kind.OBJECTION
                ? OptionalInt.of(
                        Integer.parseInt(named.name().substring(named.name().indexOf('.') + 1)))
                : OptionalInt.empty();
    }

    /** The explanation that is owed for the delay of another part. */
    static CasePart explanationOf(CasePart late) {
        return new Explanation(late);
    }

    /** The answer to an item that was not waited for. */
    static CasePart ofLateAnswer(ItemKey item) {
        return new Beside(Beside.Matter.LATE_ANSWER, item);
    }

    /** The check of what rules have granted. */
    static CasePart ofRulesCheck(ItemKey item) {
        return new Beside(Beside.Matter.RULES_CHECK, item);
    }

    /** The revocation of what was granted. */
    static CasePart ofRevocation(ItemKey item) {
        return new Beside(Beside.Matter.REVOCATION, item);
    }

    /** The doubt whether what was granted can stand. */
    static CasePart ofRevocationDoubt(ItemKey item) {
        return new Beside(Beside.Matter.REVOCATION_DOUBT, item);
    }

    /** A slip of the pen in the documents of the item. */
    static CasePart ofSlip(ItemKey item) {
        return new Beside(Beside.Matter.SLIP, item);
    }

    /** The hearing before a decision about the item. */
    static CasePart ofHearing(ItemKey item) {
        return new Beside(Beside.Matter.HEARING, item);
    }

    /** The check of what was committed to. */
    static CasePart ofPostCheck(ItemKey item) {
        return new Beside(Beside.Matter.POST_CHECK, item);
    }

    /** The request that the item is handled for. */
    static CasePart ofRequest(ItemKey item) {
        return new Beside(Beside.Matter.REQUEST, item);
    }

    /**
     * The part of that key.
     *
     * @throws IllegalArgumentException for what is no part: nothing is taken for an item that isn't written as one
     */
    static CasePart read(String key) {
        if (key.startsWith(Explanation.KIND)) {
            return new Explanation(read(key.substring(Explanation.KIND.length())));
        }
        for (Beside.Matter matter : Beside.Matter.values()) {
            if (key.startsWith(matter.mark)) {
                return new Beside(matter, ItemKey.read(key.substring(matter.mark.length())));
            }
        }
        for (Named.Kind kind : Named.Kind.values()) {
            if (key.startsWith(kind.mark)) {
                return new Named(kind, key.substring(kind.mark.length()));
            }
        }
        return Arrays.<CasePart>stream(OfCase.values())
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseGet(() -> new OfItem(ItemKey.read(key)));
    }
}
